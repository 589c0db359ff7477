screen-contacts = Contacts
screen-today = Today
screen-campaigns = Campaigns
screen-settings = Settings
screen-too-small = This window is too small. fichebak needs { $width } columns and { $height } lines.
banner-prospects = { $count ->
    [one] 1 prospect without consent
   *[other] { $count } prospects without consent
}
banner-campaign-over = P: "{ $name }" is over, { $count ->
    [0] nothing left to purge
    [one] 1 card to purge
   *[other] { $count } cards to purge
}
status-for-good-next = An erasure cannot be taken back. u again takes back: { $what }
status-for-good = An erasure cannot be taken back, and there is nothing else to undo.
status-busy-undo = Please wait: { $what }. Then press the key again.
status-undone = Undone: { $what }
status-redone = Done again: { $what }
status-erased-none = Nothing was erased: there was nothing of it left to erase.
status-erased = Erased: { $contacts ->
    [one] 1 card
   *[other] { $contacts } cards
}{ $details ->
    [0] {""}
    [one] , 1 detail
   *[other] , { $details } details
}. { $suppressed ->
    [0] Nothing of it is left in the book.
    [one] Only one coded trace is left, so that the address is never written to by mistake.
   *[other] Only { $suppressed } coded traces are left, so that the addresses are never written to by mistake.
}
status-erased-held = Erased: { $held ->
    [one] 1 card is left, for the invoice only (R31).
   *[other] { $held } cards are left, for the invoice only (R31).
}{ $contacts ->
    [0] {""}
    [one] {" "}1 card is gone whole.
   *[other] {" "}{ $contacts } cards are gone whole.
}{ $suppressed ->
    [0] {""}
    [one] {" "}One coded trace is left, so that the address is never written to by mistake.
   *[other] {" "}{ $suppressed } coded traces are left, so that the addresses are never written to by mistake.
}
why-held = Kept for the invoice only (R31). A new sale? e: client, with its day.
why-no-card = Choose a card first.
why-not-a-prospect = Only a prospect needs another reason: this card has one.
why-nobody-to-tell = Nobody on this card is still to be informed.
why-no-double = There is no pair of possible doubles under the cursor.
why-nothing-to-undo = There is nothing to undo.
why-nothing-to-redo = There is nothing to do again.
key-space = Space
key-enter = Enter
key-esc = Esc
key-tab = Tab
key-delete = Delete
key-up = ↑
key-down = ↓
key-page-up = PgUp
key-page-down = PgDn
key-home = Home
key-end = End
cmd-add = Add
cmd-add-help = Add a card.
cmd-edit = Edit
cmd-edit-help = Change the card under the cursor.
cmd-tick = Tick
cmd-tick-help = Tick or untick a consent box of the card.
cmd-search = Search
cmd-search-help = Find cards while you type: name, organisation, e-mail, telephone, place, tags and notes.
cmd-filter = Filter
cmd-filter-help = Show only some cards: by relation, warning, tag or box.
cmd-basis = Basis
cmd-basis-help = Note another reason to keep a prospect: a quote that was asked for, or a documented interest.
cmd-merge = Merge
cmd-merge-help = Join two cards of one person or organisation, field by field; the stricter permission wins.
cmd-different = Two people
cmd-different-help = Say that two possible doubles are two different people, so that nothing asks again.
cmd-object = Stop ads
cmd-object-help = Record "stop writing to me": an objection against advertising.
cmd-members = Campaigns
cmd-members-help = Put the card into a campaign, or take it out.
cmd-pile = Pile
cmd-pile-help = Enter a pile of slips or signed forms, one after the other.
cmd-erase = Erase
cmd-erase-help = Erase the card for good.
cmd-fix = Solve
cmd-fix-help = Solve the finding under the cursor.
cmd-fix-group = Solve all
cmd-fix-group-help = Solve all findings of this group at once.
cmd-add-campaign = Add
cmd-add-campaign-help = Plan a campaign.
cmd-edit-campaign = Edit
cmd-edit-campaign-help = Change the campaign under the cursor.
cmd-add-box = Add a box
cmd-add-box-help = Add a consent box of your own.
cmd-purge-preview = Purge
cmd-purge-preview-help = See by name what the end of a campaign erases, and erase it.
cmd-undo = Undo
cmd-undo-help = Take back the last change of this session, or the last import.
cmd-redo = Redo
cmd-redo-help = Do again what was taken back.
cmd-go-contacts = Contacts
cmd-go-contacts-help = Show the contacts.
cmd-go-today = Today
cmd-go-today-help = Show what is to be done today.
cmd-go-campaigns = Campaigns
cmd-go-campaigns-help = Show the campaigns.
cmd-go-settings = Settings
cmd-go-settings-help = Show the settings.
cmd-up = Up
cmd-up-help = Go up one line.
cmd-down = Down
cmd-down-help = Go down one line.
cmd-page-up = Page up
cmd-page-up-help = Go up one page.
cmd-page-down = Page down
cmd-page-down-help = Go down one page.
cmd-first = First
cmd-first-help = Go to the first line.
cmd-last = Last
cmd-last-help = Go to the last line.
cmd-open = Open
cmd-open-help = Open what is under the cursor.
cmd-next-pane = Other side
cmd-next-pane-help = Go to the other half of the screen.
cmd-back = Back
cmd-back-help = Leave the search, a window, or the card.
cmd-palette = Commands
cmd-palette-help = Find a command by its name.
cmd-help = Help
cmd-help-help = Show all keys, and the rules behind the warnings.
cmd-quit = Quit
cmd-quit-help = Leave fichebak. Everything is saved already.

help-title = Help: { $screen }
help-rules = The rules behind what this card says
palette-title = Commands
palette-nothing = No command is called that.

job-keys = Esc stop
job-stopping = Stopping. Nothing is left half done; what is committed already is finished.
status-busy = Please wait until this is done: { $what }. What you typed stays here.
discard-title = Leave without saving?
discard-text = What you typed would be lost.
discard-yes = Leave
discard-no = Go on typing

confirm-no = No, go back
confirm-more = More: PgDn
confirm-borrowed-day = The day is borrowed: { $day }.
