# The import wizard. The keys of a step stand on one line of 58 columns.
cmd-import = Import
cmd-import-help = Take in an address book: CSV of any program, vCard or LDIF.
job-import-preview = Trying the import out
job-import = Importing
wizard-step = Import { $step }/5
wizard-step-file = Choose the file
wizard-step-reading = How it is read
wizard-step-columns = What comes in
wizard-step-origin = Where it comes from
wizard-step-preview = What would happen
wizard-step-done = Done
wizard-folder = Folder
wizard-find = Find
wizard-find-hint = type a name or a path
wizard-above = the folder above
wizard-no-files = Nothing here can be an address book (.csv .txt .tsv .vcf .ldif). Ctrl-O shows all files.
wizard-no-match = Nothing here is called so.
wizard-folder-unreadable = This folder cannot be read ({ $cause }).
wizard-no-such-file = There is no file { $name }.
wizard-keys-file = Enter open · Backspace up · Ctrl-O all files · Esc leave
wizard-keys-file-all = Enter open · Backspace up · Ctrl-O fewer · Esc leave
wizard-bytes = { $count } bytes
wizard-kilobytes = { $count } kB
wizard-megabytes = { $count } MB
wizard-looking = Looking the file over …
wizard-trying = Finding out what would happen …
wizard-writing = Importing …
wizard-stopping = Stopping …
wizard-finishing = Finishing …
wizard-progress = { $done } of { $total } rows
wizard-keys-wait = Esc stop; nothing is imported then
wizard-stopped = Stopped. Nothing was imported.
wizard-found = { $rows ->
    [one] one row
   *[other] { $number } rows
} · { $program } · { $format }
wizard-format-table = table (CSV)
wizard-format-vcard = vCard
wizard-format-ldif = LDIF
wizard-unsure = The letters are a guess. Where names look wrong below, choose others with ← →.
wizard-remembered = The columns are read as in the last file with the same ones.
wizard-encoding = Letters
wizard-encoding-utf-8 = UTF-8 (most programs of today)
wizard-encoding-windows-1252 = Windows, Western Europe (1252)
wizard-encoding-utf-16-le = UTF-16 (Unicode text of Excel)
wizard-encoding-utf-16-be = UTF-16, the other way round
wizard-encoding-cp850 = DOS, Western Europe (850)
wizard-encoding-cp437 = DOS, American (437)
wizard-encoding-mac-roman = Mac before 2001
wizard-separator = Between cells
wizard-separator-comma = comma
wizard-separator-semicolon = semicolon
wizard-separator-tab = tab
wizard-header = The first row has the names of the columns
wizard-samples = Cards as they would be:
wizard-no-samples = No column is known yet. The next step asks what they are.
wizard-cannot-read-so = It cannot be read so. Choose other letters.
wizard-keys-reading = Enter go on · ← → choose · Esc other file
wizard-reads-out = left out
wizard-reads-note = a line in the notes
wizard-reads-never = never taken in
wizard-reads-label = says what the next one is
wizard-reads-unknown = left out: not known
wizard-columns-count = { $in ->
    [one] One column comes in
   *[other] { $in } columns come in
}, { $out ->
    [0] none is left out
    [one] one is left out
   *[other] { $out } are left out
}{ $empty ->
    [0] .
   *[other] ; { $empty } empty ones are not shown.
}
wizard-column-field = Something stands in it in { $filled } of { $rows } rows.
wizard-column-label = It says what stands in the column beside it, such as "mobile".
wizard-column-out = Left out. Space takes it in, e says what it is.
wizard-column-extra = A shop seldom has a reason to keep this, so it is left out (R15). Space takes it into the notes all the same.
wizard-column-note = Comes in as a line of the notes. Space leaves it out.
wizard-column-unknown = fichebak does not know what this is. e says what it is, Space takes it into the notes.
wizard-column-never = Never comes in: a special category needs its consent first (R10), and a national register number is never kept (R14).
wizard-no-column = Say first which column is a name, an organisation, an e-mail address or a telephone number: e on its line.
wizard-keys-columns = Enter go on · Space in or out · e what it is · Esc back
wizard-menu-title = { $header } is …
wizard-menu-keys = Enter choose · letters find · Esc leave it
wizard-source = Source
wizard-source-of = address book of { $program }
wizard-source-hint = Where the cards come from, such as "customer list of 2024". It stands on every new card.
wizard-needs-source = Say where the cards come from: it stands on every card.
wizard-collected-on = Collected on
wizard-relation = They are
wizard-relation-hint = New cards become this; who has a card already stays what he is. A client gets no last sale.
wizard-campaign = Collected for
wizard-campaign-hint = The campaign with which the new cards go when it is over, unless another reason keeps them.
wizard-bought = The list was bought
wizard-bought-hint = No consent in a bought list counts (R45).
wizard-keys-origin = Enter go on · Tab next · ← → choose · Esc back
wizard-group-refused = Left out
wizard-group-doubles = Possible doubles: added, and you decide under Today
wizard-group-lowered = Permission goes down
wizard-group-changed = Filled in on cards that are there
wizard-group-left-alone = There already, and left as they are
wizard-group-added = New cards
wizard-row = row { $row }
wizard-more = … and { $count ->
    [one] one more
   *[other] { $number } more
}
wizard-double = may be { $name }: { $why ->
    [phone] the same telephone
   *[other] nearly the same name at the same address
}
wizard-suppressed = asked for no advertising before: that stays so (R37)
wizard-nothing-new = Everything in this file is in the book already: there is nothing to import.
wizard-keys-preview = Enter import … · ↑↓ scroll · Tab group · Esc back
wizard-ask-title = Import
wizard-ask = Import { $name }? { $added ->
    [0] No new card
    [one] One new card
   *[other] { $added } new cards
}, { $updated ->
    [0] nothing filled in on others.
    [one] something filled in on one other.
   *[other] something filled in on { $updated } others.
}
wizard-ask-source = Source: { $source }, collected on { $day }.
wizard-ask-undo = u takes the whole of it back, until the next import, erasure or purge.
wizard-ask-yes = Import
wizard-leave-title = Leave without importing?
wizard-leave-text = Nothing was imported. What you chose for this file would be lost.
wizard-leave-no = Go on
wizard-done-undo = u takes the whole of it back, until the next import, erasure or purge.
wizard-done-doubles = { $count ->
    [one] One new card may be
   *[other] { $count } new cards may be
} somebody who is there: decide under Today (2).
wizard-keys-done = Enter close · u take it all back · ↑↓ scroll
# What a column can be read as.
as-given-name = Given name
as-middle-name = Second given name
as-family-name = Family name
as-name = Whole name
as-organisation = Organisation
as-kind = Kind of card
as-email = E-mail
as-phone = Telephone
as-main-phone = Main telephone
as-enterprise-number = Enterprise number
as-language = Language
as-tags = Tags
as-note = Notes
as-attributes = Further columns in one
as-uid = Lasting name of the card
as-street = Street and number
as-house-number = House number
as-box = Box
as-postcode = Postcode
as-city = Place
as-country = Country
as-address = Whole address
as-work = { $part } (work)
as-other = { $part } (other)
as-consent = Consent
as-consent-by = Consent: { $channel }
as-consent-channel = Channel of the consent
as-consent-on = Day of the consent
as-consent-how = Way of the consent
as-consent-wording = Wording of the consent
as-consent-evidence = Proof of the consent
as-opt-out = No advertising
as-opt-out-by = No advertising: { $channel }
as-unsubscribed = Unsubscribed
as-cleaned = E-mail address given up
as-objected = Objected to advertising
as-status = Status of the subscriber
as-subscribed-on = Subscribed on
as-confirmed-on = Confirmed on
