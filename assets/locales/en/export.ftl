# Lists out: the screen, and what the command line shares with it.
cmd-export = Export
cmd-export-help = Write a list or the whole book; see who is left out, and why.
cmd-exports = Lists that left
cmd-exports-help = See where the files that left the book lie, and delete them.
export-title = Export
export-what = What
export-what-list = a list to write to people
export-what-everything = everything of your own
export-channel = Channel
export-campaign = For
export-campaign-general = general advertising
export-campaign-hint = For a campaign only a consent for it, or for the channel, counts.
export-format = Format
export-format-plain = spreadsheet (CSV)
export-format-mailchimp = Mailchimp
export-format-brevo = Brevo
export-format-listmonk = listmonk
export-format-labels = labels
export-format-vcard = vCard, for a telephone
export-format-json = everything (JSON)
export-format-csv = cards for a spreadsheet (CSV)
export-format-excluded = those left out
export-separator = Separator
export-separator-semicolon = semicolon
export-separator-comma = comma
export-file = File
export-file-hint = Only your account can read it. A file that is there is not replaced.
export-to = To whom
export-to-hint = The mail house or mailing tool that gets it, for a task of yours. Empty: it stays with you.
export-excluded = Who is left out
export-excluded-hint = A second file with their names and the reason. Empty: none.
export-unfit = Choose a format for this channel: { $formats }.
export-needs-file = Type the name of a file.
export-exists = There is a file of that name. Choose another one.
export-setup-keys = Tab next · ←→ choose · Ctrl-S who is on it · Esc leave
export-setup-keys-everything = Tab next · ←→ choose · Ctrl-S go on · Esc leave
export-looking = Looking up who may be written to…
export-looking-keys = Esc back
export-on-it = { $count ->
    [0] Nobody may be written to: { $channel }, { $purpose }.
    [one] 1 card is on the list: { $channel }, { $purpose }.
   *[other] { $number } cards are on the list: { $channel }, { $purpose }.
}
export-not-on-it = { $count ->
    [0] Nobody is left out.
    [one] 1 is left out:
   *[other] { $number } are left out:
}
export-group = { $reason } ({ $rule }): { $count }
export-group-plain = { $reason }: { $count }
export-audience-keys = Enter go on · ↑↓ scroll · Esc back
export-audience-keys-nobody = ↑↓ scroll · Esc back
export-check-title = Before it leaves
export-check-heading = Tick what holds for this mailing
export-check-what = It says that it is advertising
export-check-who = It says who sends it
export-check-how = It offers a free way to unsubscribe, and says how
export-check-robinson = Its prospects were checked against the Robinson list
export-check-order = Only for your task, by contract: { $name }
export-check-all = Tick every line that holds. What does not hold is put right first.
export-check-keys = Space tick · Tab next · Ctrl-S write { $count ->
    [one] 1 card
   *[other] { $count } cards
} · Esc back
export-everything-title = Everything of your own
export-everything-warning = This file holds everybody's data, in the open: also what is sensitive, also of those who want no advertising. It is no list to write to people.
export-everything-yes = Write it
export-running = Exporting
export-writing = Writing { $path }
export-writing-count = { $done } of { $total } cards
export-writing-keys = Esc cancel: nothing is left
export-done-title = Exported
export-done = { $count ->
    [one] 1 card was written.
   *[other] { $number } cards were written.
}
export-lies = It lies at { $path }
export-remember = Delete the file as soon as it has served: fichebak cannot erase anybody from it. The list of what left (fichebak export list, or "Lists that left") knows where it lies.
export-done-keys = Enter close
job-export = Writing the file

# Where copies lie (R44).
copies-title = Lists that left
copies-title-after = Still in these files
copies-none = Nothing has left the book yet.
copies-still = { $count ->
    [one] 1 file that left the book still holds what must go:
   *[other] { $count } files that left the book still hold what must go:
}
copies-only-received = The file is deleted here, but whoever received it may still have it:
copies-cards = { $count ->
    [one] 1 card
   *[other] { $count } cards
}
copies-to = to { $name }
copies-there = still there
copies-changed = another file lies there now
copies-gone = not there any more: moved or deleted
copies-deleted-received = deleted here on { $day }: only the copy of whoever received it is left
copies-deleted = deleted on { $day }
copies-tell = Tell whoever received it to delete it as well: { $names }.
copies-keys = x delete this file · D all of them · ↑↓ · Esc close
copies-keys-none = ↑↓ · Esc close
copies-ask = { $count ->
    [one] Delete 1 file? Only where it is still the one that was written.
   *[other] Delete { $count } files? Only where they are still the ones that were written.
}
copies-ask-title = Delete files
copies-ask-yes = Delete
copies-nothing-there = No file is there to be deleted.
copies-done = { $count ->
    [0] No file was deleted.
    [one] 1 file was deleted.
   *[other] { $count } files were deleted.
}
