# What the verbs say. Slugs, options and JSON are fixed English in every language.
cli-warning = Note: { $text }
cli-all-channels = all channels
cli-collected-for = collected for it
cli-ask = { $question } [y/N]
# The answers that mean yes, in small letters, with spaces between.
cli-ask-yes = y yes
cli-borrowed-day = This is as of { $day }, the day given with --today.
cli-needs-yes = This cannot be taken back, and there is no terminal to ask on. Nothing was done: add --yes if you are sure.
cli-nothing-done = Nothing was done.
cli-needs-terminal = The screens need a terminal. For scripts every act has a verb as well: see fichebak --help.
cli-screens-failed = The screens cannot be shown ({ $cause }). What was saved is safe. For scripts every act has a verb as well: see fichebak --help.
cli-no-data-folder = This computer names no folder for your data. Name the file of the book with --db.
cli-unknown-contact = There is no card that "{ $contact }" stands for. Give its number, its e-mail address or its exact name: fichebak contact list shows them.
cli-several-contacts = "{ $contact }" stands for several cards. Give the number of the one you mean:
cli-unknown-campaign = There is no campaign "{ $campaign }". fichebak campaign list shows them.
cli-several-campaigns = "{ $campaign }" stands for several campaigns. Give the number of the one you mean:
cli-unknown-box = There is no box "{ $name }". The boxes are: { $boxes }
cli-unknown-setting = There is no setting "{ $key }". The settings are: { $keys }
cli-wrong-language = language "{ $value }": expected one of { $codes }.
cli-wrong-period = { $key } "{ $value }": expected a whole number from { $shortest } to { $longest }.
cli-wrong-yes-no = { $key } "{ $value }": expected yes or no.
cli-wrong-future = { $option } "{ $value }": expected { $today } or an earlier day. Nothing was recorded.

# One card.
cli-card-organisation = Organisation
cli-card-email = E-mail
cli-card-phone = Telephone
cli-card-address = Address
cli-card-enterprise-number = Enterprise number
cli-card-language = Language
cli-card-tag = Tags
cli-card-notes = Notes
cli-card-source = Source
cli-card-collected-on = Collected on
cli-card-from-elsewhere = From someone else
cli-card-informed-on = Told on
cli-card-collected-for = Collected for
cli-card-last-contact-on = Last contact
cli-card-last-sale-on = Last sale
cli-card-quote-on = Quote asked
cli-card-held-on = Invoice only since
cli-card-invoiced-on = Last invoice
cli-card-free-refusal-offered-on = Free refusal offered
cli-card-do-not-call = Do-not-call list
cli-card-do-not-call-value = looked up { $day }; listed: { $listed }
cli-card-interest = Legitimate interest
cli-card-keep = Keep
cli-card-use = Advertising by { $channel }
cli-card-boxes = Boxes
cli-card-campaigns = Campaigns
cli-card-details = Details
cli-card-objections = Objections
cli-card-findings = To do
cli-card-needs-name = A card needs a name, an organisation, an e-mail address or a telephone number. Nothing was kept.
cli-warn-email = "{ $value }" does not look like an e-mail address; it was kept as typed.
cli-warn-phone = "{ $value }" does not look like a telephone number; it was kept as typed.
cli-warn-paid-number = "{ $value }" is a number that costs the caller money; it was kept.
cli-warn-enterprise-number = "{ $value }" is not a right enterprise number; it was kept as typed.
cli-warn-postcode = "{ $value }" is not a postal code of its country; it was kept as typed.
cli-warn-future = --{ $option }: { $day } lies in the future; it was kept as typed.
cli-warn-same-email = another card has the same e-mail address: { $contact }
cli-warn-same-phone = another card has the same telephone number: { $contact }
cli-warn-same-name = another card has nearly the same name: { $contact }
cli-warn-reason-names = the reason names the person, and would outlive the card: it was not kept.
cli-erase-ask = Erase the card of { $name } ({ $id }) for good?
cli-erase-ask-held = Erase the card of { $name } ({ $id }) for good, but for what stands on the invoice until { $day }?
cli-erased-held = Of card { $id } everything is gone for good but what stands on the invoice.
cli-erased = Card { $id } is gone for good.
cli-erased-trace = { $count ->
    [one] Of 1 address a coded trace is kept, so that nobody writes to it again by mistake (R37).
   *[other] Of { $count } addresses a coded trace is kept, so that nobody writes to them again by mistake (R37).
}

# Two cards of one.
cli-merge-ask = Merge the card of { $other } ({ $other_id }) into that of { $keep } ({ $keep_id })? { $other } ({ $other_id }) goes.
cli-merge-head = { $keep } stays, { $other } goes. Field by field:
cli-merge-both = Only the notes can be taken from both cards.
cli-merge-unknown-field = "{ $field }" is no field that can be chosen. Possible: { $fields }, or BOX:LABEL for a detail.
cli-doubles-none = No cards wait for a decision whether they are the same.
cli-doubles-different = { $one } and { $other } are two different people, and are not asked about again.
merge-field-kind = Kind
merge-field-relation = Relation
merge-field-given-name = Given name
merge-field-family-name = Family name
merge-field-organisation = Organisation
merge-field-address = Address
merge-field-enterprise-number = Enterprise number
merge-field-language = Language
merge-field-notes = Notes
merge-field-interest = Documented interest
merge-keep = Keep: { $answer }
merge-use = Advertising by { $channel }: { $answer }
merge-use-stricter = Advertising by { $channel }: { $answer }. The stricter of the two cards wins.
merge-use-on = Advertising allowed by: { $channels }. Otherwise not.
merge-use-none = Advertising is allowed on no channel.
merge-lost = Goes: { $name }: { $value }
merge-evidence = merged with card { $card }
merge-details-first = A card still holds sensitive details without a valid consent. Erase these first (R23), then merge.
double-why-phone = same telephone
double-why-name-at-address = nearly the same name, same address
merge-like-email = same e-mail address
merge-like-name = nearly the same name
merge-other-title = Merge { $name } with
merge-other-type = Type a name, address or number of the other card.
merge-other-nobody = No other card matches.
merge-other-keys = ↑ ↓ select · Enter side by side · Esc leave
merge-title = Merge: { $keep } + { $other }
merge-stays = stays: card { $id }
merge-goes = goes: card { $id }
merge-result = joined card
merge-no-questions = The two differ in nothing that there can be only one of.
merge-keys = Space ← → choose · Tab swap · Enter go on · Esc leave
merge-keys-double = Space choose · Tab swap · Enter on · D two people · Esc
merge-confirm = { $other } (card { $other_id }) is joined into { $keep } (card { $keep_id }), and goes as a card of its own.
merge-can-undo = Until you close the program, the key u takes it back; not after an erasure or a purge.
merge-yes = Merge
merge-done = Merged: { $name }
merge-compacting = Tidying the file
doubles-title = Possible doubles
doubles-text = These may be one person or organisation. Merge them, or say that they are two; then nothing asks again.
doubles-keys = Enter merge · D two different people
double-different-done = Two different people: not asked about again

# Consent.
cli-consent-now = { $contact }: { $about }: { $state }
cli-box-is-off = "{ $name }" is switched off, so nothing was recorded. Switch it on first: fichebak box on { $slug }
cli-ledger-empty = Nothing is recorded yet.
cli-ledger-corrects = entry { $id } was a mistake
cli-ledger-mistake = { $act } (a mistake)
cli-ledger-statement = statement { $version } ({ $lang })
cli-objected = { $contact }: wants no advertising any more: { $channel }
cli-objected-unknown = Recorded without a card: no advertising any more to this address: { $channel }. Only a coded trace of it is kept (R37).
cli-object-unknown-contact = "{ $contact }" is no card, no e-mail address and no telephone number. Nothing was recorded.
cli-basis-now = { $contact }: may be kept: { $keep }
cli-warn-interest = { $sentence } Still missing: { $options }

# Campaigns.
cli-campaign-product = Product
cli-campaign-purpose = Purpose
cli-campaign-channel = Channel
cli-campaign-start = First day
cli-campaign-end = Last day
cli-campaign-erase-by = Erase by
cli-campaign-ends = ends { $day }
cli-campaign-members = { $count ->
    [one] 1 card
   *[other] { $count } cards
}
cli-cards = { $count ->
    [one] 1 card
   *[other] { $count } cards
}
cli-no-campaigns = There is no campaign yet.
cli-campaign-missing = Nothing was kept. Still missing: { $options }
cli-campaign-end-before-start = --end "{ $end }": expected { $start } or a later day. Nothing was kept.
cli-campaign-too-much-grace = --grace-days "{ $given }": expected a whole number from 0 to { $most }. Nothing was kept.
cli-campaign-name-taken = There is a campaign "{ $name }" already. Nothing was kept: choose another name.
cli-campaign-was-purged = { $name } was purged: nobody can join it any more.
cli-campaign-joined = { $contact } has joined { $campaign }.
cli-campaign-collected = { $contact } is collected for { $campaign }. That is no consent: give --how to record one.
cli-campaign-left = { $contact } has left { $campaign }.
cli-warn-no-how = without --how there is no consent to record: --on and --evidence were left out.

# Boxes and details.
cli-box-slug-taken = There is a box "{ $slug }" already. Nothing was kept: choose another name.
cli-box-needs-purpose = A box of your own needs --name and --purpose: you must be able to account for what you keep, and why. Nothing was kept.
# What people agree to in a box of the shop's own, unless it words it itself.
cli-own-statement = I agree that { $shop } keeps the following about me: { $name }. Purpose: { $purpose }. I can withdraw this consent at any time, as easily as I gave it.
cli-no-details = There are no details.
cli-detail-empty = A detail needs a label and a value. Nothing was kept.
cli-detail-kept = { $contact }: { $about }: { $label } was kept.
cli-detail-gone = { $contact }: { $about }: { $label } is gone.
cli-details-gone = { $contact }: { $about }: { $count ->
    [one] 1 detail is
   *[other] { $count } details are
} gone.
cli-detail-hidden = hidden: the consent was withdrawn, erase it (R23)

# Check, purge and export.
cli-check-nothing = There is nothing to be done.
cli-check-rule = { $sentence } ({ $count })
cli-purge-head = Purge of { $names }
cli-purge-erase = { $count ->
    [one] 1 card goes whole:
   *[other] { $count } cards go whole:
}
cli-purge-strip = { $count ->
    [one] 1 card stays, without what was collected for it:
   *[other] { $count } cards stay, without what was collected for it:
}
cli-purge-only-campaign = kept for "{ $name }" only
cli-purge-ask = Purge { $names }: { $erase ->
    [one] 1 card goes whole
   *[other] { $erase } cards go whole
}, { $strip ->
    [one] 1 stays without its data
   *[other] { $strip } stay without its data
}. Go on?
cli-purged = { $names } was purged: { $erase ->
    [one] 1 card went whole
   *[other] { $erase } cards went whole
}, { $strip ->
    [one] 1 stays without its data
   *[other] { $strip } stay without its data
}.
cli-purge-was = "{ $name }" was purged on { $day }.
cli-purge-too-early = "{ $name }" can be purged after { $day }; nothing of it was touched.
cli-export-written = { $count ->
    [one] 1 card was written.
   *[other] { $count } cards were written.
}
cli-export-excluded = { $count ->
    [one] 1 card was left out:
   *[other] { $count } cards were left out:
}
cli-export-exists = { $file } exists already, and was left as it is. Choose another name, or add --force.
cli-export-unfit = "{ $format }" is no format for { $channel }: use one of { $formats }.
cli-export-everything-format = The whole book is written as one of { $formats }.
cli-export-comma = --comma is for a plain list, or the whole book as CSV: the other formats have a separator of their own.
cli-unknown-export = There is no export "{ $export }": see fichebak export list.
cli-copies-how = To delete the files that are still there: fichebak export delete NUMBER --yes, or --delete-exports with the next erasure, purge or objection.
cli-export-check-what = it says that it is advertising
cli-export-check-who = it says who sends it
cli-export-check-how = it says how to unsubscribe, free of charge, and offers the means
cli-demo-written = A made-up book of { $count } cards was written to { $file }.

# What is wrong with the arguments.
cli-wrong-value = { $option } "{ $value }": expected { $expected }.
cli-wrong-no-value = { $option } needs a value.
cli-wrong-option = "{ $option }" is not known here.
cli-wrong-verb = There is no verb "{ $verb }" here.
cli-wrong-meant = Did you mean "{ $meant }"?
cli-wrong-missing = Still missing: { $options }
cli-wrong-twice = { $option } was given twice, or does not go with another option.
cli-wrong-utf8 = An argument is not readable text (UTF-8).
cli-wrong-use = These arguments do not go together.
cli-try-help = For help: { $command } --help
cli-expect-day = a day such as 2026-03-01
cli-expect-number = a whole number
cli-expect-text = one of the possible values
cli-expect-slug = a name in small letters, figures and hyphens, such as birthday
cli-expect-wording = a language and the wording, such as nl=Ik ga akkoord
cli-expect-take = a field and a card, such as relation=other
