finding-2 = Person's mailbox on a company card
finding-6 = Prospects without consent
finding-8 = Quotes that have lapsed
finding-9 = Interests not fully documented
finding-10 = Sensitive details without consent
finding-11 = Sensitive consent not in writing
finding-15 = More data than needed
finding-17 = Former clients who are still e-mailed
finding-22 = Objected, and kept only for advertising
finding-23 = Withdrawn consents with data left
finding-24 = Consents that cannot be proven
finding-25 = Old consents
finding-28 = Campaigns that are over
finding-30 = Former clients
finding-31 = No longer needed for the invoice
finding-34 = People still to be informed
finding-37 = Addresses in the suppression list
today-to-do = To do
today-nothing = Nothing to do today.
today-coverage = Who agreed to what, of { $count ->
    [one] 1 person
   *[other] { $count } people
}
today-overdue = overdue since { $day }
today-due = by { $day }
today-one-by-one = These are solved one by one: each answer may differ. Space on a line solves it.
today-none-due = No card of this group is due yet: ask for consent, or erase them one by one with x.
today-keys-prospect = Space consent · F erase all due · x erase · b basis
today-keys-tick = Space ask again and record · Enter card
today-keys-details = Space erase · F erase all of them
today-keys-erase = Space erase · F erase all due
today-keys-purge = Space see what goes (P)
today-keys-told = Space told today · F all of them · Enter card
today-keys-edit = Space edit · Enter card
today-keys-open = Enter card
today-erase-title = { $count ->
    [one] Erase 1 card?
   *[other] Erase { $count } cards?
}
today-erase-text = { $count ->
    [0] No card goes whole. This cannot be undone.
    [one] 1 card goes whole, for good. This cannot be undone.
   *[other] { $count } cards go whole, for good. This cannot be undone.
}
today-erase-held = { $count ->
    [one] Of 1 card stays what stands on the invoice, and only that:
   *[other] Of { $count } cards stays what stands on the invoice, and only that:
}
today-erase-yes = { $count ->
    [one] Erase 1 card
   *[other] Erase { $count } cards
}
today-details-title = { $count ->
    [one] Erase the details of 1 card?
   *[other] Erase the details of { $count } cards?
}
today-details-of = Goes under "{ $name }": { $what }
today-whole-of = Go whole, because that consent was the last thing that kept them: { $what }
today-both-title = { $count ->
    [one] Erase 1 card, and details of { $details } more?
   *[other] Erase { $count } cards, and details of { $details } more?
}
today-both-yes = Erase cards and details
today-details-text = The details kept under the box go for good; the proof of the consent stays. This cannot be undone.
today-details-yes = Erase the details
today-told-title = { $count ->
    [one] Was this 1 person told today?
   *[other] Were these { $count } people told today?
}
today-told-text = Told is: that you have their data, from whom, and what for. Today's date then stands on each card; u takes it back.
today-told-yes = All told today
today-told-done = { $count ->
    [one] 1 person told today
   *[other] { $count } people told today
}
