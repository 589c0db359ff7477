### Texts of fichebak in English, the language that the others fall back to.
### Every key stands in every locale, with the same variables: a test checks it.
### New keys go at the end of the section they belong to.

### RULES

# The sentence of each rule, by its number.
rule-1 = Company details such as name, address and general e-mail are not personal data: you may keep them freely.
rule-2 = A named contact at a company is a person: the privacy rules protect him or her.
rule-3 = A sole trader is a natural person, so the privacy rules apply in full.
rule-4 = This group has no legal personality: treat its members as persons.
rule-5 = Each member of a household decides for himself or herself.
rule-6 = You have no consent from this prospect: ask for it, note another reason, or erase the data.
rule-7 = You may keep a client's name, address and contact details without consent, because you need them for the sale.
rule-8 = This prospect asked you for a quote: you may keep the details until the quote has lapsed.
rule-9 = You may rely on your legitimate interest only if you write down why, and the person may always object.
rule-10 = This is sensitive information: without the person's explicit consent you may not record it.
rule-11 = For sensitive information the person must agree in writing or by ticking a separate box that was not already ticked.
rule-12 = A child under 13 cannot agree alone: ask a parent or guardian.
rule-13 = You may not record convictions or suspected offences here.
rule-14 = You may not store a national register number without an authorisation.
rule-15 = Keep only what you need: note why you need this information, or leave it out.
rule-16 = You may not send advertising by e-mail or text message without prior consent.
rule-17 = You may e-mail an existing client about similar products of your own, if you offered a free way to refuse when you got the address.
rule-18 = You may e-mail a general company address without consent, but you must offer a way to unsubscribe.
rule-19 = Every advertising message must say who you are and how to unsubscribe.
rule-20 = Before an advertising call, check the "Do not call me" list; a listed number may not be called.
rule-21 = You may send addressed mail unless the person objected; check the Robinson list for prospects.
rule-22 = This person does not want advertising: you must stop at once and may not refuse.
rule-23 = Consent can be withdrawn at any time, as easily as it was given.
rule-24 = This consent cannot be proven, so it does not count: ask again.
rule-25 = This consent is old: ask whether the person still agrees.
rule-26 = Write down what the campaign is for and when it ends before you collect data.
rule-27 = You collected this data for another product: you may not use it here without new consent.
rule-28 = The campaign is over: erase the data you collected for it.
rule-29 = You have not heard from this prospect for a long time: ask once, then erase.
rule-30 = This person is no longer an active client: keep only what the law or a guarantee still requires.
rule-31 = The law obliges you to keep invoices for years, so the details on them cannot be erased yet.
rule-32 = Erasing means the data is really gone, not just hidden.
rule-33 = Tell people at once what you keep, why, how long, and what their rights are.
rule-34 = You got this data from someone else: inform the person within one month.
rule-35 = Answer this request within one month.
rule-36 = Erase everything, except what the law obliges you to keep, and say so to the person.
rule-37 = We keep only a coded trace of the address, so that you never write to this person again by mistake.
rule-38 = Correct wrong data without delay.
rule-39 = While this is in dispute you may keep the data but not use it.
rule-40 = You no longer notify the privacy commission, but you must keep your own register up to date.
rule-41 = Data lost or stolen? Report it to the data protection authority within 72 hours, unless a risk is unlikely.
rule-42 = After restoring a backup, the data you had erased is erased again automatically.
rule-43 = Protect the file with a password and be careful with exports.
rule-44 = Note to whom you give this list, and only for a task you ordered.
rule-45 = A bought list gives you no right to e-mail these people.
rule-46 = You may keep totals that cannot be traced to a person.
rule-47 = Keep the proof of consent a while after it ends, then erase it too.
rule-48 = This person has died: send nothing more and erase what you do not need.

# Where each rule comes from: shown in the help only.
rule-1-source = Recital 14 and Art. 4(1) GDPR.
rule-2-source = Art. 4(1) and 6(1)(f) GDPR, recital 14.
rule-3-source = Art. 4(1) GDPR, recital 14.
rule-6-source = Art. 5(1)(a) and 6(1) GDPR.
rule-7-source = Art. 6(1)(b) and (c) GDPR.
rule-8-source = Art. 6(1)(b) GDPR.
rule-9-source = Art. 6(1)(f) and 21(2) GDPR, recital 47.
rule-10-source = Art. 9(1) and 9(2)(a) GDPR.
rule-11-source = Art. 4(11), 7 and 9(2)(a) GDPR, recital 32.
rule-14-source = Belgian Act of 8 August 1983; Art. 87 GDPR.
rule-15-source = Art. 5(1)(c) and 25 GDPR.
rule-16-source = Art. XII.13 of the Belgian Code of Economic Law; Art. 6(1)(a) and 7(1) GDPR.
rule-17-source = Art. 1, 1° of the Royal Decree of 4 April 2003; Art. XII.13 of the Code of Economic Law.
rule-18-source = Art. 1, 2° of the Royal Decree of 4 April 2003.
rule-20-source = Art. VI.110 to VI.115 of the Belgian Code of Economic Law. Whether a consent overrides the list is not settled: ask your adviser.
rule-21-source = Art. 6(1)(f) and 21(2) and (3) GDPR.
rule-22-source = Art. 21(2) and (3) and 17(1)(c) GDPR.
rule-23-source = Art. 7(3) and 17(1)(b) GDPR.
rule-24-source = Art. 4(11) and 7(1), (2) and (4) GDPR, recital 32.
rule-25-source = Guidelines 05/2020 of the EDPB; no law fixes a term.
rule-26-source = Art. 5(1)(b) and 13 GDPR.
rule-27-source = Art. 5(1)(b) and 6(4) GDPR, recital 50.
rule-28-source = Art. 5(1)(e) and 17(1)(a) GDPR.
rule-30-source = Art. 5(1)(e) GDPR; ask your adviser how long claims can be made.
rule-31-source = Art. 6(1)(c) and 17(3)(b) GDPR; Art. III.86 and III.88 of the Belgian Code of Economic Law. Whether VAT asks for seven years or ten is not settled: ask your adviser.
rule-34-source = Art. 14(3)(a) GDPR. Earlier, if you write to the person or pass the data on before the month is over: Art. 14(3)(b) and (c).
rule-32-source = Art. 5(1)(e) and 17 GDPR.
rule-37-source = Art. 5(1)(c), 6(1) and 21(3) GDPR.
rule-45-source = Art. 7(1) and 14 GDPR.

### COMMON

app-name = fichebak

kind-person = person
kind-sole-trader = sole trader
kind-contact-person = contact person
kind-organisation = organisation

relation-prospect = prospect
relation-client = client
relation-former-client = former client
# Kept for the invoice only (R31).
held = invoice only
held-short = invoice

channel-email = e-mail
channel-sms = text message
channel-phone = telephone
channel-post = post

# Why a card may be kept.
basis-not-personal = company details, not personal data
basis-consent = consent
basis-contract = client
basis-precontract = quote asked
basis-legal-obligation = legal obligation (invoices)
basis-legitimate-interest = legitimate interest
basis-none = no basis

# How consent was given.
how-paper = on paper, signed
how-web = tick on a web page
how-email = reply by e-mail
how-double-opt-in = confirmed by e-mail (double opt-in)
how-counter = spoken at the counter
how-phone = spoken by telephone

# What an entry of the consent ledger says.
event-given = given
event-refused = refused
event-withdrawn = withdrawn
event-corrected = corrected

state-never-asked = never asked
state-given = given
state-refused = refused
state-withdrawn = withdrawn
state-expired = expired

severity-must = must act
severity-should = should act
severity-note = note

phase-planned = planned
phase-running = running
phase-over = over
phase-purged = purged

category-general = general data
category-channel = advertising
category-data = ordinary data
category-special = sensitive data

# Why somebody may or may not be addressed.
use-consent = agreed
use-soft-opt-in = existing client, similar products of your own
use-company-mailbox = general address of a company
use-do-not-call-checked = not on the do-not-call list
use-post-allowed = no objection to post
use-never-asked = never asked
use-refused = refused
use-withdrawn = consent withdrawn
use-expired = consent expired
use-not-proven = consent cannot be proven
use-objected = wants no advertising
use-suppressed = on the suppression list
use-other-purpose = collected for another purpose
use-campaign-over = the campaign is over
use-do-not-call-unchecked = check the do-not-call list first
use-do-not-call-listed = on the do-not-call list
use-bought-list = came from a bought list
use-no-basis = no basis to keep the card
use-invoice-only = kept for the invoice only
use-no-address = no address for this channel

part-email = e-mail addresses
part-phone = telephone numbers
part-address = postal address
part-notes = notes

lang-nl = Dutch
lang-fr = French
lang-de = German
lang-en = English

yes = yes
no = no

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec

# The three answers: may it be kept, may it be used, until when. Short, without a capital: they stand after a label.
wording-yes = yes: { $why }
wording-no = no: { $why }
wording-until = { $what }, up to and including { $day }
wording-erase-by = { $basis }; erase by { $day } at the latest
# What a finding is about; stands between brackets.
rule-31-finding = Nothing requires this card for the invoice any more: erase what is left of it.
wording-due = by { $day } at the latest
wording-campaign = "{ $name }"
wording-uncovered = not covered by a consent: { $parts }
wording-word = the notes say "{ $word }"
wording-named-mailbox = the e-mail address looks like one person's

### FRAME

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

### BOXES

# One block per built-in box: its name, its purpose in a sentence, and the statement the person agrees to.
# A statement stands by itself: who keeps what, for what, and that it can be withdrawn at any time.

# Stands for the shop in a statement as long as it has no name.
box-statement-shop = this shop

box-contact-details = Contact details
box-contact-details-purpose = To know who you are and to reach you about what you asked the shop.
box-contact-details-statement = I agree that { $shop } keeps my name, address, e-mail address and telephone number, to reach me about what I asked the shop. I can withdraw this consent at any time, as easily as I gave it.

box-email = Newsletter by e-mail
box-email-purpose = To send the newsletter and offers of the shop by e-mail.
box-email-statement = I agree that { $shop } uses my name and e-mail address to send me its newsletter and offers by e-mail. I can withdraw this consent at any time, as easily as I gave it.

box-sms = Advertising by text message
box-sms-purpose = To send offers of the shop by text message.
box-sms-statement = I agree that { $shop } uses my name and mobile number to send me offers by text message. I can withdraw this consent at any time, as easily as I gave it.

box-phone = Advertising by phone
box-phone-purpose = To call about offers of the shop.
box-phone-statement = I agree that { $shop } uses my name and telephone number to call me about its offers. I can withdraw this consent at any time, as easily as I gave it.

box-post = Advertising by post
box-post-purpose = To send offers and folders of the shop by post.
box-post-statement = I agree that { $shop } uses my name and postal address to send me offers and folders by post. I can withdraw this consent at any time, as easily as I gave it.

box-preferences = Preferences and purchases
box-preferences-purpose = To remember preferences and purchases, so that advice and offers fit.
box-preferences-statement = I agree that { $shop } keeps what I buy and what I prefer, to adapt its advice and offers to it. I can withdraw this consent at any time, as easily as I gave it.

box-ethnic-origin = Racial or ethnic origin
box-ethnic-origin-purpose = To take a person's origin into account in what the shop orders or proposes.
box-ethnic-origin-statement = I expressly agree that { $shop } keeps what I told it about my racial or ethnic origin, only to take it into account in what it orders or proposes for me. I can withdraw this consent at any time, as easily as I gave it.

box-political-opinions = Political opinions
box-political-opinions-purpose = To take political opinions into account in an order or service that the person asked for.
box-political-opinions-statement = I expressly agree that { $shop } keeps what I told it about my political opinions, only to take them into account in an order or service that I ask for. I can withdraw this consent at any time, as easily as I gave it.

box-beliefs = Religious or philosophical beliefs
box-beliefs-purpose = To respect the rules and feast days of a belief in orders and proposals.
box-beliefs-statement = I expressly agree that { $shop } keeps what I told it about my religious or philosophical beliefs, only to respect their rules and feast days in my orders and in what it proposes to me. I can withdraw this consent at any time, as easily as I gave it.

box-trade-union = Trade union membership
box-trade-union-purpose = To give an advantage that is tied to membership of a trade union.
box-trade-union-statement = I expressly agree that { $shop } keeps that I am a member of a trade union, only to give me an advantage that is tied to it. I can withdraw this consent at any time, as easily as I gave it.

box-genetic = Genetic data
box-genetic-purpose = To deliver a product or service that the person asked for and that needs genetic data.
box-genetic-statement = I expressly agree that { $shop } keeps the genetic data that I gave it, only to deliver the product or service that I asked for and that needs them. I can withdraw this consent at any time, as easily as I gave it.

box-biometric = Biometric data
box-biometric-purpose = To recognise a person where he or she chose this way.
box-biometric-statement = I expressly agree that { $shop } keeps my biometric data, only to recognise me where I chose this way. I can withdraw this consent at any time, as easily as I gave it.

box-health = Health data
box-health-purpose = To take allergies, diets and other points of health into account when serving a person.
box-health-statement = I expressly agree that { $shop } keeps what I told it about my health, such as an allergy or a diet, only to take it into account when serving me. I can withdraw this consent at any time, as easily as I gave it.

box-sex-life = Sex life
box-sex-life-purpose = To give advice that the person asked for about products that concern sex life.
box-sex-life-statement = I expressly agree that { $shop } keeps what I told it about my sex life, only to give me the advice about products that I asked for. I can withdraw this consent at any time, as easily as I gave it.

box-sexual-orientation = Sexual orientation
box-sexual-orientation-purpose = To take sexual orientation into account in advice or a proposal that the person asked for.
box-sexual-orientation-statement = I expressly agree that { $shop } keeps what I told it about my sexual orientation, only to take it into account in advice or a proposal that I ask for. I can withdraw this consent at any time, as easily as I gave it.

### STORE-ERRORS

# What happened, what was kept, what to do. $path is the file as the owner named it.
error-missing = There is no book at { $path }. Check the place, or add a first card: that makes the book.
error-exists = { $path } exists already, and it was left as it is. Choose another name.
error-not-a-file = { $path } is no ordinary file, and was left as it is. Choose another name.
error-of-the-book = { $path } belongs to your book, and was left as it is. Choose another name.
error-same-file = Both files would be { $path }. Give each its own name.
error-no-folder = The folder { $path } does not exist. Make it first, or choose another place.
error-not-a-database = { $path } is not a book of fichebak, or it is locked with a passphrase. It was left as it is.
error-not-a-book = { $path } belongs to another program. It was left as it is.
error-newer = { $path } was written by a newer version of fichebak (version { $found } of the file; this program knows { $known }). It was left as it is: use the newer program.
error-not-text = The name { $path } has characters that cannot be written down. Nothing was exported: choose another name.
error-no-such-export = There is no export with that number. Nothing was changed.
error-other-book = { $path } is a copy of another book. Nothing was changed. To look into it, open it with --db.
error-older = { $path } was written by an older version of fichebak. Open it once in the screens: the file is then brought up to date, after a copy was made.
error-open-elsewhere = fichebak has { $path } open already. Nothing was changed: close the other window, or wait until it is ready.
error-locked = Another program is using { $path }. Nothing was changed: close that program and try again.
error-read-only = { $path } may not be written. Nothing was changed: check the rights of the file and of its folder.
error-forbidden = You may not read { $path }. Check the rights of the file.
error-vanished = { $path } is not there any more: its folder was moved or erased, or its disk was taken out. Nothing was saved: put it back, and start fichebak again.
error-damaged = { $path } is damaged. Nothing was changed: put back your last backup.
error-disk-full = The disk is full. Nothing of this change was kept, everything before it is safe: make room and try again.
error-not-compacted = It is erased from the book, but traces of it are still in the files ({ $cause }). fichebak goes on with it at its next start, and says so until it is done.
error-copies-not-locked = The book has its new passphrase (or none any more), but a copy that fichebak keeps does not follow yet ({ $cause }). fichebak goes on with it at its next start.
cli-still-to-compact = Something was erased from the book, but traces of it are still in the files. The next verb that writes, or the screens, go on with it.
cause-disk-full = the disk is full
cause-locked = another program is using { $path }
cause-read-only = { $path } may not be written
error-held-for-invoice = This card is kept for the invoice only, so nothing else can be put on it; nothing was saved. Do they buy again? Make it a client with a last sale from the day of the erasure on.
error-no-such-contact = That card is not in the book any more.
error-no-such-campaign = That campaign is not in the book any more.
error-no-such-category = That box is not in the book any more.
error-no-such-detail = That detail is not on the card.
error-not-a-member = The card does not belong to that campaign.
error-no-such-double = These two cards are not in the list of possible doubles.
error-same-card = That is one and the same card: there is nothing to merge.
error-person-and-organisation = One of the cards is a person's and the other an organisation's: these two are not merged.
error-name-taken = That name is in use already: choose another one.
error-box-is-off = That box is switched off. Nothing was recorded: switch the box on first.
error-box-in-use = { $count ->
    [one] Details are still kept under that box on 1 card. It was left on: erase the details first.
   *[other] Details are still kept under that box on { $count } cards. It was left on: erase the details first.
}
error-after-today = That day lies in the future. Nothing was recorded: give today or an earlier day.
error-nothing-to-correct = Nothing is recorded for that box, so there is nothing to correct.
error-nothing-to-purge = No campaign is over and due, so there is nothing to purge.
error-not-an-address = That is neither an e-mail address nor a telephone number. Nothing was recorded.
error-cannot-undo = That change cannot be taken back any more: what it was about is gone.
error-cancelled = Stopped. Nothing of it was kept.
error-sql = The book could not be read or written ({ $cause }). Nothing of this change was kept, everything before it is safe.
error-io = A file could not be read or written ({ $cause }). Nothing of this change was kept, everything before it is safe.
error-other = Something went wrong with the book. Nothing of this change was kept, everything before it is safe.

### CLI

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

# The help pages.
cli-heading-usage = Usage
cli-heading-verbs = Verbs
cli-heading-arguments = Arguments
cli-heading-options = Options
cli-heading-everywhere = Options of every verb
cli-heading-example = Example
cli-value-verb = VERB
cli-value-options = [OPTIONS]
cli-about = The card box of a small shop: it knows whose data you may keep, whom you may write to, and until when. Without a verb it opens the screens.
cli-demo-about = Open the screens on a throw-away book full of examples, or write a made-up book
cli-contact-about = Cards
cli-contact-add-about = Add a card, and show it
cli-contact-edit-about = Change a card: what is given replaces what was there, an empty value clears it
cli-contact-show-about = Show a card: may you keep it, may you use it, until when
cli-contact-list-about = List the cards by name, or those that match a search
cli-contact-erase-about = Erase a card for good
cli-contact-merge-about = Join two cards of one person or organisation: the stricter permission wins
cli-contact-doubles-about = List the cards that may be the same, or say that two are not
cli-consent-about = Who agreed to what, when and how
cli-consent-give-about = Record that somebody agreed
cli-consent-refuse-about = Record that somebody was asked and said no
cli-consent-withdraw-about = Record that somebody takes a consent back: it stops at once
cli-consent-correct-about = Record that the last entry of a box was a mistake
cli-consent-list-about = Show the whole ledger of a card, or of one box
cli-campaign-about = Campaigns: a purpose with an end
cli-campaign-add-about = Plan a campaign; all but the days of grace is needed (R26)
cli-campaign-edit-about = Change a campaign: what is given replaces what was there
cli-campaign-list-about = List the campaigns
cli-campaign-show-about = Show a campaign with its cards
cli-campaign-join-about = Put a card into a campaign: with --how it agreed, without it is only collected for it
cli-campaign-leave-about = Take a card out of a campaign
cli-box-about = The boxes of this shop: what is kept, for what, how long
cli-box-list-about = List the boxes: what is kept, for what, how long, and how many agreed
cli-box-on-about = Switch a box on
cli-box-off-about = Switch a box off
cli-box-add-about = Add a box of your own
cli-box-edit-about = Change a box; a new wording is a new version, the old ones stay as proof
cli-detail-about = Details: labelled values under a box
cli-detail-set-about = Keep a detail on a card, or change it
cli-detail-unset-about = Take a detail off a card for good
cli-detail-erase-about = Erase the details that a withdrawn consent leaves behind (R23)
cli-detail-list-about = List the details of a card
cli-object-about = Record "stop writing to me", also for somebody without a card
cli-basis-about = Note another reason to keep a prospect: a quote asked, or a documented interest
cli-settings-about = What your shop decides for itself
cli-settings-list-about = List the settings
cli-settings-get-about = Show one setting
cli-settings-set-about = Change one setting
cli-check-about = Show what is to be done; ends with 0 if nothing, 1 if something, 2 on an error
cli-purge-about = Erase what the campaigns that are over left behind
cli-export-about = Write the list of those who may be addressed on a channel, and say why the others are not on it
cli-export-list-about = List the files that left the book, and whether they are still there
cli-export-delete-about = Delete files that left the book, where they are still the ones that were written
cli-completions-about = Print a script that completes the verbs in your shell
cli-help-about = Show the help of a verb
cli-arg-db = File of the book (or FICHEBAK_DB); else the one in your data folder
cli-arg-lang = Language of the texts
cli-arg-today = Day to reckon with, such as 2026-12-31; else today
cli-arg-json = Answer in JSON, for scripts
cli-arg-help = Show this help
cli-arg-version = Show the version
cli-arg-help-verb = Verb to explain
cli-arg-shell = Your shell
cli-arg-contact = Number, e-mail address, telephone number, start of the UUID (8 or more), or exact name
cli-arg-keep = The card that stays
cli-arg-other = The card that is joined into it, and goes
cli-arg-take = From which card a field is taken where they differ; notes=both keeps both. A detail is BOX:LABEL. May be repeated
cli-arg-contact-merge-dry-run = Show what each card says and what the joined one would say; change nothing
cli-arg-contact-merge-yes = Do not ask
cli-arg-different = These two are different people: do not ask again
cli-arg-object-contact = Number, e-mail address, telephone number or name of a card; or an address that has no card
cli-arg-campaign = Number or name of the campaign
cli-arg-box = Name of the box, such as email or health
cli-arg-slug = Name of the new box on the command line: small letters, figures, hyphens
cli-arg-demo-contacts = How many cards the made-up book has
cli-arg-seed = The same number makes the same book
cli-arg-how = How the answer was given; the first four are writing
cli-arg-on = Day on which it happened; else today
cli-arg-evidence = Where the proof lies: a folder, a slip's number, a web record
cli-arg-kind = Who stands on the card; person unless given
cli-arg-box-add-kind = Kind of data: beyond the ordinary, name and contact data, or sensitive; data unless given
cli-arg-relation = What the contact is to the shop; prospect unless given
cli-arg-given-name = Given name
cli-arg-family-name = Family name, with its particles as written
cli-arg-organisation = Name of the organisation
cli-arg-email = E-mail address; may be repeated, the main one first
cli-arg-phone = Telephone number; may be repeated, the main one first
cli-arg-street = Street, number and box
cli-arg-postcode = Postal code
cli-arg-city = Place
cli-arg-country = Country, such as NL; Belgium unless given
cli-arg-enterprise-number = Enterprise or VAT number
cli-arg-language = Language that the contact reads
cli-arg-tag = Tag; may be repeated
cli-arg-note = Notes
cli-arg-source = Where the data came from
cli-arg-collected-on = Day on which the data was collected; today unless given
cli-arg-from-elsewhere = Whether the data came from someone else than the person; an import says yes
cli-arg-collected-for = Campaign that the card was collected for
cli-arg-contact-edit-collected-for = Campaign that the addresses given here were collected for; without one, the whole card
cli-arg-last-contact-on = Last sign of life from the person
cli-arg-last-sale-on = Last sale; for a new client today unless given
cli-arg-quote-on = Day on which a quote was asked
cli-arg-invoiced-on = Date of the last invoice
cli-arg-free-refusal-offered-on = Day on which the person could refuse advertising free of charge, when the address was taken
cli-arg-do-not-call-checked-on = Day of the last look into the do-not-call list
cli-arg-do-not-call-listed = Whether the number stood on it
cli-arg-slip-of-the-pen = The address was mistyped: consents given for the old one stay
cli-arg-query = Words to search for, in any field
cli-arg-limit = At most so many
cli-arg-yes = Do not ask
cli-arg-reason = Why; name nobody in it, it outlives the card
cli-arg-name = Name
cli-arg-product = Product it is for; a new one joins the shop's list
cli-arg-purpose = What the data is collected for
cli-arg-channel = Channel
cli-arg-object-channel = Only on this channel; all unless given
cli-arg-start = First day
cli-arg-end = Last day
cli-arg-grace-days = Days after the end within which the data must be erased: 0 to 30
cli-arg-retention-months = Months after which a consent expires; empty: until it is withdrawn
cli-arg-statement = What people agree to, in one language, such as nl=Ik ga akkoord; may be repeated
cli-arg-label = What it is, such as Allergy
cli-arg-value = Its value
cli-arg-settings-set-value = Its new value; products and sources with commas between them; yes or no where that is asked
cli-arg-key = Name of the setting
cli-arg-detail-set-campaign = Campaign that it was collected for
cli-arg-ground = The reason
cli-arg-basis-on = Day on which the quote was asked; else today
cli-arg-interest = What your interest is
cli-arg-necessity = Why keeping the card is necessary for it
cli-arg-balance = Why the person is not harmed and would expect it
cli-arg-informed-on = Day on which the person was told
cli-arg-purge-campaign = Only this campaign; may be repeated
cli-arg-dry-run = Only show what would go
cli-arg-file = File to write, for a spreadsheet or a mailing tool (CSV)
cli-arg-export-campaign = For this campaign; general advertising unless given
cli-arg-to = Who receives the list
cli-arg-force = Replace the file if it exists
cli-arg-export-file = File to write
cli-arg-export-channel = Channel; needed unless everything is exported
cli-arg-export-format = Format: a list is plain, or in the columns of a mailing tool, labels for post, or vCard; everything is json, csv or vcard
cli-arg-comma = Commas between the cells and no byte order mark, instead of semicolons
cli-arg-excluded = Second file, with those who are not on the list and why
cli-arg-everything = The whole book, all that is yours: for another program, in the open
cli-arg-export = Number of the export, as in fichebak export list
cli-arg-delete-exports = Delete the files that left the book with these cards, where they are still there

### CONTACTS

contacts-none = No card yet. Press a to add one, p for a pile of slips, or I for the address book that you have.
contacts-none-found = No card matches. Esc leaves the search; a adds a card.
contacts-none-filtered = No card is of this kind. Esc shows all cards.
relations-prospect = Prospects
relations-client = Clients
relations-former-client = Former clients
kinds-person = Persons
kinds-sole-trader = Sole traders
kinds-contact-person = Contact persons
kinds-organisation = Organisations
filter-all = All cards
filter-findings-must = Something must be done
filter-findings-should = Something should be done
filter-findings-note = With any remark
filter-tag = Tag: { $tag }
filter-title = Which cards?
filter-keys = Enter choose · Esc leave
card-keep = Keep
card-use = Use
card-keys-prospect = Space tick · b basis · x erase
card-keys-details = X erase these details
card-keys-erase = x erase
card-keys-tick = Space ask again and tick
card-keys-purge = P see what goes
card-keys-edit = e edit
card-keys-told = i told today · e edit
card-partly-collected = some of its data was collected for it
card-objection = Wants no advertising: { $what }, since { $day }
card-person = Contact person: { $name }
card-collected-on = Collected on { $day }
card-from-elsewhere = From someone else than the person
card-informed-on = Told on { $day } where the data came from
card-last-sale-on = Last sale { $day }
card-last-contact-on = Last contact { $day }
card-quote-on = Quote asked on { $day }
card-free-refusal-offered-on = Free refusal offered on { $day }
card-held = Kept for the invoice only, since { $day }: everything else was erased.
card-invoiced-on = Last invoice { $day }
card-changes-on = This answer holds until { $day }
card-source = Source: { $source }
card-do-not-call-listed = On the do-not-call list, looked up on { $day }
card-do-not-call-free = Not on the do-not-call list, looked up on { $day }
card-interest = Legitimate interest: { $interest }. Necessary because: { $necessity }. No harm because: { $balance }.
dialog-keys = Enter save · Tab next · Esc leave
tick-box = Box
tick-answer = Answer
tick-answer-given = agreed
tick-answer-refused = refused
tick-answer-collected = not asked: only collected for it
tick-how = How
tick-on = When
tick-evidence = Proof
tick-evidence-hint = Where the slip, the mail or the form lies, if there is one.
tick-evidence-needed = Needed for sensitive information: where the signed paper or the web record lies (R11).
tick-how-needed = Say how the person answered: without it, a consent cannot be proven (R24).
tick-day-wrong = Type a day that is not after today, such as 31/12/2025.
tick-statement = What is agreed to: "{ $statement }"
tick-given = Ticked: { $name }
tick-refused = Refused: { $name }
tick-collected = Collected for { $name }, without consent
untick-why = Why
untick-withdrawn = withdrawn
untick-mistake = ticked by mistake
untick-mistake-text = The entry is corrected: it counts as never made. Both stay in the ledger.
untick-follows = What follows:
untick-stops = Advertising by { $channel } stops.
untick-details = { $count ->
    [one] 1 detail kept under this box must be erased today.
   *[other] { $count } details kept under this box must be erased today.
}
untick-no-basis = The card has no other basis: it must be erased, or another reason noted.
untick-nothing-else = Nothing else changes.
untick-done = Withdrawn: { $name }
untick-corrected = Corrected: { $name }
objection-title = { $name }: stop advertising
objection-unknown-title = Stop advertising to somebody without a card
objection-address = E-mail or telephone
objection-address-hint = Only a coded trace of it is kept.
objection-channel = Which
objection-all = all advertising
objection-done = Objection recorded: { $name }
objection-unknown-done = Objection recorded. Only a coded trace is kept.
objection-not-an-address = Neither an e-mail address nor a telephone number.
basis-title = { $name }: another reason to keep the card
basis-which = Reason
basis-quote = asked for a quote
basis-interest = a documented interest
basis-quote-on = Asked on
basis-what = What is the interest?
basis-necessity = Why is it necessary?
basis-balance = Why does it not harm?
basis-informed-on = Person told on
basis-saved = Reason noted: { $name }
members-none = There is no campaign to join. Plan one on screen 3.
members-title = { $name }: campaigns
members-keys = Space join or leave · Esc leave this list
members-left = Left { $campaign }
details-title = { $name }: details
details-keys = Enter change · Esc leave
details-add = + a new detail
detail-title = { $name }: a new detail
detail-label = What
detail-label-hint = Such as: favourite bread, shoe size, allergy.
detail-value = Value
detail-value-hint = Empty it to take the detail off the card.
detail-needed = Fill this in.
detail-saved = Saved: { $label }
detail-removed = Removed: { $label }
detail-refused = { $sentence } ({ $rule }) Tick its box first, with the signed paper or the web tick as proof.
erase-title = Erase { $name }?
erase-whole = { $count ->
    [0] The whole card goes, with its ledger.
    [one] The whole card goes, with its ledger and 1 detail.
   *[other] The whole card goes, with its ledger and { $count } details.
}
erase-for-good = This cannot be undone. Copies and lists that you made yourself are yours to erase.
erase-yes = Erase
erase-running = { $count ->
    [one] Erasing 1 card
   *[other] Erasing { $count } cards
}
hold-goes = Goes at once: { $parts } and everything else.
hold-goes-all = Everything else goes at once.
hold-goes-events = { $count ->
    [one] 1 entry of what was agreed or objected to
   *[other] { $count } entries of what was agreed or objected to
}
hold-goes-notes = the notes
hold-goes-tags = the tags
hold-stays = Stays until { $day }, for the invoice of { $invoiced } only: { $parts }.
hold-part-name = name
hold-part-organisation = organisation
hold-part-address = postal address
hold-part-enterprise-number = enterprise number
hold-part-invoice-date = date of the invoice
hold-yes = Erase the rest
hold-nothing-more = Only what stands on the invoice is left of this card, and it stays until { $day }. { $why }
hold-organisation = Your settings say that this card is the only copy of an invoice's details, and the invoice must be kept until { $day }. A company's card is not held back: write those details down first.
hold-name = { $name } (until { $day })
hold-more = { $count } more
hold-address = the postal address stays for the invoice until { $day } (R31)
erase-no-details = Nothing on this card waits to be erased.
erase-details-title = Erase the details under "{ $name }"?
cmd-details = Details
cmd-details-help = Show, add and change the details of the card.
cmd-tell = Told today
cmd-tell-help = Note that the person was told today that you have this card.
cmd-object-unknown = Stop ads (no card)
cmd-object-unknown-help = Record the objection of somebody who has no card.
cmd-erase-details = Erase details
cmd-erase-details-help = Erase the details that a withdrawn consent leaves behind.

### FORM

form-title-add = New card
form-title-edit = Change: { $name }
form-keys = Ctrl-S save · Ctrl-N and next · Ctrl-O more · Esc leave
form-keys-unfolded = Ctrl-S save · Ctrl-N and next · Ctrl-O less · Esc leave
form-kind = Kind
form-kind-hint = ← and → choose. Just type, and you type the name.
form-choice-hint = ← and → choose.
form-relation = Relation
form-last-sale-on = Last sale
form-given-name = Given name
form-family-name = Family name
form-organisation = Organisation
form-organisation-hint = Cards that begin so: { $names }. → at the end takes the first one.
form-email = E-mail
form-email-change = Changed address
form-phone = Telephone
form-phone-change = Changed number
form-change-new = a new one
form-change-slip = a slip of the pen
form-change-hint = A consent or a campaign hangs on the old one. For a new one, consent must be asked again; after a slip of the pen it stays.
form-change-choose = Is this a new one, or was the old one a slip of the pen? ← and → choose.
form-free-refusal = Was offered to refuse advertising, free of charge
form-free-refusal-hint = When the e-mail address was taken. Without it, a client may not be e-mailed without consent (R17).
form-boxes = Agrees to
form-box-hint = Space ticks what this person agreed to, and nothing else.
form-how = How
form-given-on = When
form-evidence = Proof lies
form-evidence-hint = Where the signed paper or the web record lies, such as "folder 2026".
form-folded = More about this card
form-more-emails = More e-mail
form-more-phones = More telephones
form-several-hint = Several: with a comma in between.
form-street = Street, number
form-street-hint = Street, house number and box.
form-postcode = Postcode
form-city = Place
form-country = Country
form-country-hint = A name, or two letters such as NL.
form-language = Language
form-language-unknown = not known
form-language-hint = What this person reads: for the sentence that he or she agrees to.
form-enterprise-number = Enterprise number
form-tag = Tags
form-source = Source
form-source-hint = Where the data came from, such as "at the counter".
form-collected-on = Collected on
form-from-elsewhere = From someone else
form-from-elsewhere-hint = Not from the person: bought, found or recommended. Then the person is told within a month.
form-informed-on = Told on
form-collected-for = Collected for
form-no-campaign = no campaign
form-collected-for-hint = What was collected for a campaign only, goes when the campaign is over.
form-last-contact-on = Last contact
form-quote-on = Quote asked on
form-invoiced-on = Invoiced on
form-do-not-call-checked = Do-not-call list
form-do-not-call-hint = The day on which you looked it up. { $day }
form-do-not-call-listed = Stands on the do-not-call list
form-notes = Notes
form-notes-hint = Enter begins a new line, Tab goes on. No sensitive information here.
form-added = Added: { $name }
form-saved = Saved: { $name }
form-without-consent = No consent yet (by { $day }): Space tick · b basis · x erase · { $name }
form-keep = Saving again keeps what is marked as you typed it.
form-keep-double = There may be a card already. Saving again makes a second one.

problem-no-name = A card needs a name, or an address.
problem-suppressed = { $address } wants no advertising from you (suppression list, R37). Ask for consent in writing before you write.
problem-after-today = This day is still to come.
problem-sensitive = "{ $word }" may be sensitive information (R10). Leave it out, or keep it under a box with written consent.
problem-place = { $code } is the postcode of another place.
problem-country = Not a country: type its name, or two letters such as NL.
problem-email-space = One address only: leave out the name and the spaces.
problem-email-no-at = An e-mail address has an @, as in els@example.be.
problem-email-several-ats = There is more than one @ in it.
problem-email-no-local-part = Something must stand before the @.
problem-email-no-domain = Something must stand after the @.
problem-email-domain = What stands after the @ is not complete, as in example.be.
problem-email-character = There is a character in it that no e-mail address has.
problem-email-too-long = This is too long for an e-mail address.
problem-phone-paid = This number costs extra to call.
problem-phone-no-digits = A telephone number has digits, as in 016 20 00 00.
problem-phone-letters = There is a letter among the digits.
problem-phone-several = More than one number: put a comma in between.
problem-phone-too-short = A digit is missing, or the 0 at the start.
problem-phone-too-long = There is a digit too many.
problem-phone-country = For this country, type the number with + and its country code.
problem-phone-invalid = That country has no such number.
problem-enterprise-length = An enterprise number has ten digits, as in 0403.019.261.
problem-enterprise-character = There is a character in it that no enterprise number has.
problem-enterprise-first-digit = An enterprise number starts with 0 or 1.
problem-enterprise-check-digits = The last two digits do not fit the others: there is a typing mistake.
problem-enterprise-establishment = This is the number of a branch, not of the enterprise.
problem-enterprise-outside-union = Only numbers of countries in the European Union are known here.
problem-postcode-belgian = A Belgian postcode has four digits, from 1000 to 9999.
problem-postcode-dutch = A Dutch postcode has four digits and two letters, as in 1234 AB.
problem-postcode-four = A postcode of Luxembourg has four digits.
problem-postcode-five = This country's postcodes have five digits.

double-email = { $who } has the same e-mail address.
double-phone = { $who } has the same telephone number.
double-name = { $who } has nearly the same name.
double-others = { $count ->
    [one] So does 1 other card.
   *[other] So do { $count } other cards.
}
double-keys = Ctrl-G opens that card with what you typed.
double-typed = You typed: { $typed }

country-be = Belgium
country-nl = Netherlands
country-lu = Luxembourg
country-fr = France
country-de = Germany
country-gb = United Kingdom

### TODAY

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

### CAMPAIGNS

campaigns-none = No campaign yet. A campaign has a purpose and an end: what was collected for it goes when it is over. Press a to plan one.
campaign-new = New campaign
campaign-name = Name
campaign-product = Product
campaign-product-hint = One of your own products; a new one joins your list: { $products }
campaign-purpose = Purpose
campaign-purpose-hint = The sentence that people agree to when they join.
campaign-channel = Channel
campaign-start = First day
campaign-end = Last day
campaign-grace = Days of grace
campaign-grace-hint = Days after the end within which the data must be erased: 0 to { $most }.
campaign-required = Needed: a campaign has a product, a purpose, a channel, a start and an end (R26).
campaign-end-before-start = The campaign ends before it starts.
campaign-too-much-grace = Type a whole number from 0 to { $most }.
campaign-name-taken = There is a campaign of that name already.
campaign-saved = Campaign "{ $name }" saved
campaign-ends = ends { $day }
campaign-erase-by = erase by { $day }
campaign-members = { $count ->
    [0] Nobody has joined yet.
    [one] 1 card
   *[other] { $count } cards
}
campaign-purge-now = Over. { $count ->
    [one] 1 card to purge
   *[other] { $count } cards to purge
}: P shows by name what goes.
campaign-in-grace = Over. Its { $count ->
    [one] 1 card
   *[other] { $count } cards
} must be purged by { $day }; sending has stopped already.
campaign-purged = Purged: its data is gone. Name and totals stay.
member-collected = collected for it
field-not-a-day = Not a day: type it as 31/12/2026.
field-day-hint = Day/month/year, such as 31/12/2026.
purge-nothing = No campaign is over: there is nothing to purge.
purge-looking = Looking up what goes and who stays…
purge-title = Purge: { $names }
purge-summary = { $erase ->
    [one] 1 card goes whole.
   *[other] { $erase } cards go whole.
} { $strip ->
    [one] 1 card stays, without what was collected for the campaign.
   *[other] { $strip } cards stay, without what was collected for the campaign.
}
purge-keys = Enter purge… · ↑↓ scroll · Esc leave everything
purge-whole-card = the whole card (R28: only kept for this campaign)
purge-stays = stays: { $basis } ({ $rule }); goes: { $what }
purge-goes-membership = its link to the campaign
purge-goes-emails = { $count ->
    [one] 1 e-mail address
   *[other] { $count } e-mail addresses
}
purge-goes-phones = { $count ->
    [one] 1 telephone number
   *[other] { $count } telephone numbers
}
purge-goes-address = the postal address
purge-goes-details = { $count ->
    [one] 1 detail
   *[other] { $count } details
}
purge-ask-title = Purge "{ $names }"?
purge-ask-erase = { $count ->
    [one] 1 card goes whole.
   *[other] { $count } cards go whole.
}
purge-ask-strip = { $count ->
    [one] 1 card stays, without what was collected for the campaign.
   *[other] { $count } cards stay, without what was collected for the campaign.
}
purge-ask-for-good = This cannot be undone. Copies that you made yourself are yours to erase.
purge-ask-yes = { $count ->
    [one] Purge, 1 card goes
   *[other] Purge, { $count } cards go
}
purge-running = Purging { $names }
purge-done = Purged { $names }: { $erase ->
    [one] 1 card is gone
   *[other] { $erase } cards are gone
}{ $strip ->
    [0] {""}
    [one] , 1 stays without its data
   *[other] , { $strip } stay without its data
}.
job-refresh = Checking what today changes

### EXPORT

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

### PILE

pile-title = A pile of slips
pile-name = Name
pile-name-hint = With the slip's number it is the proof: "Tombola 12". Write the number on the slip.
pile-number = First number
pile-number-hint = The number of the first slip; the others count on.
pile-campaign = Campaign
pile-campaign-hint = The campaign that the slips were collected for, and that they go with when it is over.
pile-campaign-box = On the slip
pile-collected = no box: only collected for it
pile-tick = a box to join it
pile-campaign-box-hint = Only who ticked a box agreed to be written to. Entering a draw is not agreeing.
pile-boxes = Boxes that stand on the slips
pile-box-hint = Space: this box stands on the slips. Who ticked it, is entered slip by slip.
pile-on = Filled in on
pile-lang = Language
pile-lang-hint = The language of the slips, and of the sentences on them.
pile-statements = On the slips must stand:
pile-setup-keys = Ctrl-S begin · Space tick · ← → choose · Esc leave
pile-needs-name = Give the pile a name, such as "Tombola": with the number it is the proof.
pile-needs-number = A number, such as 1.
pile-needs-something = Choose a campaign, or tick a box that stands on the slips.
pile-empty = A slip needs a name, or an address. Ctrl-N leaves its number out.
pile-campaign-over = This campaign is over. What is only collected for it must be erased by { $day }.
pile-keys = Space tick · Enter next · Ctrl-B take back · Esc end
pile-add-email = Add to { $who }: same e-mail address
pile-add-phone = Add to { $who }: same telephone number
pile-add-name = Add to { $who }: nearly the same name
pile-new-card = Make a new card
pile-choose = There is a card like this. Enter adds the slip to it, or makes a new one.
pile-saved = { $slip }: { $name }
pile-skipped = Left out: { $slip }
pile-finish-first = Finish this slip first, or empty it.
pile-only-collected = only collected
pile-no-tick = no consent
pile-was-there = had a card
pile-summary = { $name }: { $count ->
    [one] 1 slip
   *[other] { $count } slips
}, { $new } new, { $added } added, { $ticked } ticked

### IMPORT

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

### SETTINGS

settings-shop = The shop
settings-boxes = What is kept, for what, and how long
settings-periods = Periods that no law fixes
settings-none = not set
settings-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
settings-months = { $count ->
    [one] 1 month
   *[other] { $count } months
}
settings-years = { $count ->
    [one] 1 year
   *[other] { $count } years
}
settings-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
settings-invoices = Invoices
settings-until-withdrawn = until withdrawn
settings-given = { $count } agreed
settings-saved-what = Saved: { $names }
settings-saved = Settings saved
settings-box-on = "{ $name }" is on
settings-box-off = "{ $name }" is off
settings-box-saved = Box "{ $name }" saved
setting-shop-name = Name of the shop
setting-shop-name-help = It stands in the header and in the consent statements.
setting-language = Language of the screens
setting-language-help = ← and → choose.
setting-products = Your own products
setting-products-help = Separated by commas. A client may be e-mailed about similar products of your own, if a free refusal was offered.
setting-bought-sources = Sources of bought lists
setting-bought-sources-help = As they stand on the cards, separated by commas. These people are only e-mailed or texted with a consent that can be proven (R45).
setting-prospect-months = Prospect without consent: erase within
setting-prospect-months-help = Counted from the day of collection. In months.
setting-quote-months = A quote holds for
setting-quote-months-help = As long as a prospect's card may be kept because of a quote. In months.
setting-do-not-call-days = A look into the do-not-call list holds for
setting-do-not-call-days-help = In days.
setting-refresh-months = A consent is old after
setting-refresh-months-help = Without any contact since. In months.
setting-soft-opt-in-warn-months = E-mail to a former client: warn after
setting-soft-opt-in-warn-months-help = Counted from the last sale. In months.
setting-soft-opt-in-block-months = E-mail to a former client: no longer after
setting-soft-opt-in-block-months-help = Counted from the last sale. In months.
setting-only-invoice-copy = Only copy of the invoice's details?
setting-only-invoice-copy-help = Is this card your only copy of the invoice's details? Then what stands on the invoice stays when you erase a client's card.
setting-invoice-years = An invoice is kept for
setting-invoice-years-help = Counted from 1 January after the invoice. Seven years by law; whether VAT asks for ten, ask your adviser.
setting-lock-minutes = Lock the screen after
setting-lock-minutes-help = Without a key, where the book has a passphrase. In minutes.
setting-not-a-number = Type a whole number from { $shortest } to { $longest }.
box-form-title = A box of your own
box-form-name = Name
box-form-kind = Kind of data
box-form-kind-data = beyond the ordinary
box-form-kind-general = name and contact data
box-form-kind-hint = Consent for name and contact data is a reason to keep a prospect's card; consent for anything else is not.
box-form-purpose = What for
box-form-purpose-hint = You must be able to account for what you keep and why.
box-form-months = Holds for (months)
box-form-months-hint = Empty: until it is withdrawn.
box-form-statement = What people agree to
box-form-statement-hint = The sentence beside the box. A changed sentence is a new version; the old ones stay, as proof.
box-form-needs-name = Give the box a name.
box-form-needs-purpose = Write down what it is for.
box-form-needs-statement = Write the sentence that people agree to: without it, a consent cannot be proven (R24).
box-form-keys = Ctrl-S save · Tab next · Esc leave
cmd-switch = On/off
cmd-switch-help = Switch the box under the cursor on or off.

### FIRST-START

first-welcome = Welcome. fichebak keeps the cards of your clients and prospects, and tells you whose data you may keep, whom you may write to, and until when. It helps you apply the privacy rules; it is no legal advice.
first-language = Language
first-language-hint = ← and → choose.
first-shop = Name of the shop
first-shop-hint = It stands in the consent statements. You can change it later.
first-empty = Begin with an empty book
first-empty-hint = Makes your own book on this computer.
first-example = Look around in the example book
first-example-hint = About sixty made-up cards. Your own book is made at the next start.
first-have = I already have a book (a backup, a stick)
first-have-hint = Asks for the file and makes it the book on this computer.
first-file-hint = The file of the copy, then Enter. Where it has a passphrase, type that above.
first-differs = The two passphrases are not the same.
first-passphrase = Passphrase (recommended)
first-passphrase-hint = Recommended: who takes this computer cannot read the book then. Nobody can recover it. Empty for none.
first-keys = Tab: next · Enter: choose · Esc: leave
lang-own-nl = Nederlands
lang-own-fr = Français
lang-own-de = Deutsch
lang-own-en = English
crash = fichebak stopped because of a mistake in the program ({ $place }). Your book is safe: everything saved before is in it. Start fichebak again.

### DEMO

# Address books in
cli-import-about = Take in address books: CSV of any program, vCard, LDIF
cli-arg-import-file = The files: CSV, vCard (.vcf) or LDIF; what they are is recognised
cli-arg-import-source = Where the cards come from; stands on every new card
cli-arg-import-relation = prospect unless given; a client gets no last sale, and a card that is there stays what it is
cli-arg-import-collected-on = The day on which they were collected; today unless given
cli-arg-import-campaign = The campaign that they were collected for
cli-arg-import-map = Which field a column is, as "Shoe size=note"; nothing after = leaves it out; may repeat, and is remembered
cli-arg-import-extra = Take a column along that is left out else, such as a birthday: as a line of the notes; may repeat
cli-arg-import-encoding = How the letters are written, where that cannot be recognised [utf-8, windows-1252, utf-16-le, utf-16-be, cp850, cp437, mac-roman]
cli-arg-import-bought = The list was bought: no consent in it counts (R45)
cli-arg-import-dry-run = Only say what would happen
cli-arg-import-undo = Take the last import back: the cards that it added go, and what it filled in on others
cli-expect-mapping = write HEADER=FIELD, with the field as in the README: given-name, email, note …
cli-expect-encoding = one of utf-8, windows-1252, utf-16-le, utf-16-be, cp850, cp437, mac-roman
import-no-source = --source is empty: say where the cards come from.
import-unreadable = { $path } cannot be read ({ $cause }). Nothing was imported.
import-empty-file = { $path } is empty. Nothing was imported.
import-not-an-address-book = { $path } is no CSV, vCard or LDIF file. Save a spreadsheet as CSV first. Nothing was imported.
import-no-column = No column of { $path } is known as a name, an organisation, an e-mail address or a telephone number. Say what they are with --map HEADER=FIELD. Nothing was imported.
import-too-many-columns = { $path } has too many columns for an address book. Nothing was imported.
import-header-too-large = The first line of { $path } is no header: it is too long, or a quotation mark in it is never closed. Nothing was imported.
import-other-header = { $path } has changed since it was looked at. Nothing was imported.
import-no-such-column = There is no column "{ $name }".
import-never = The column "{ $name }" may not be kept: a special category needs its consent record first (R10), and a national register number is never kept (R14).
import-cells = { $found } cells where the header has { $expected }
import-empty-row = no name, no organisation, no e-mail and no telephone
import-unclosed = a quotation mark that is never closed
import-too-large = much too long, or with far too many values
import-not-text = cannot be read as text in this encoding
import-broken = a card that breaks off
import-row-no-source = it does not say where it comes from
import-row-later = collected after today
import-from-own = a list with fichebak's column names
import-from-google = Google Contacts
import-from-outlook = Outlook
import-from-thunderbird = Thunderbird
import-from-mailchimp = Mailchimp
import-from-brevo = Brevo
import-from-listmonk = listmonk
import-from-other = another program
import-recognised = { $path }: { $program }, { $rows ->
    [one] one row
   *[other] { $rows } rows
}
import-unsure = The letters of { $path } were read as { $encoding }. Where names look wrong, choose another with --encoding.
import-remembered = { $path } is read as the last file with these columns was.
import-out-unknown = Left out, because fichebak does not know what it is: { $names }. Say it with --map HEADER=FIELD.
import-out-extra = Left out, because a shop has no reason to keep it: { $names }. Where you have one: --extra HEADER.
import-out-never = Never taken in: { $names }. A special category needs its consent record first (R10); a national register number is never kept (R14).
import-suppressed = { $count ->
    [one] One row has an address
   *[other] { $count } rows have an address
} that asked for no advertising: that stays so (R37).
import-unproven = { $count ->
    [one] One consent in the file does not count
   *[other] { $count } consents in the file do not count
}: day, wording and way are not all there (R24), or the list was bought (R45). The box stays as it is.
import-refused-row = Row { $row } was left out: { $reason }
import-refused-row-of = { $file }, row { $row } was left out: { $reason }
import-refused-more = … and { $count ->
    [one] one more row
   *[other] { $count } more rows
}. With --json all of them are listed.
import-dry = Nothing was written. This would happen:
import-done = { $read ->
    [one] One row
   *[other] { $read } rows
}: { $added } added, { $updated } filled in, { $unchanged } unchanged, { $refused } left out.
import-lowered = { $count ->
    [one] One refusal, withdrawal or objection was
   *[other] { $count } refusals, withdrawals and objections were
} recorded.
import-lowered-dry = { $count ->
    [one] One refusal, withdrawal or objection
   *[other] { $count } refusals, withdrawals and objections
} would be recorded.
import-consents-dry = { $count ->
    [one] One consent
   *[other] { $count } consents
} would be recorded with the proof.
import-consents = { $count ->
    [one] One consent was
   *[other] { $count } consents were
} recorded with the proof.
import-left-alone-count = { $count ->
    [one] One field differs from the file and was
   *[other] { $count } fields differ from the file and were
} left alone.
import-duplicates = { $count ->
    [one] One of the new cards may be
   *[other] { $count } of the new cards may be
} somebody who has a card already: the same telephone, or nearly the same name at the same address.
import-how-to-undo = fichebak import --undo takes the whole of it back, until the next import, erasure or purge.
import-rows-more = … and { $count ->
    [one] one more
   *[other] { $count } more
}
import-row-card = Row { $row }: { $name }
import-row-double = Row { $row }: { $name } may be { $other } ({ $why ->
    [phone] the same telephone
   *[other] nearly the same name at the same address
})
import-change-field = { $field }: { $to }
import-change-box = { $name }: { $from } → { $to }
import-change-objection = objects to advertising by { $channel }, { $day }
import-change-objection-all = objects to all advertising, { $day }
import-change-campaign = collected for { $name } too
import-left-alone = { $field } stays { $from }; the file has { $to }
import-left-out = { $field } is not taken over: { $to }
import-field-given-name = Given name
import-field-family-name = Family name
import-field-organisation = Organisation
import-field-email = E-mail
import-field-phone = Telephone
import-field-street = Street
import-field-postcode = Postcode
import-field-city = Place
import-field-country = Country
import-field-enterprise-number = Enterprise number
import-field-language = Language
import-field-tag = Tag
import-field-note = Note
import-yes-unproven = R24: the consent does not count without day, wording and way
import-yes-answered = the box was answered already, or is off
import-yes-against = a no stands against it (R22, R37)
import-yes-bought = R45: a bought list gives no consent
import-progress = { $rows ->
    [one] One row
   *[other] { $rows } rows
} ({ $percent } %)
import-progress-end = { $rows ->
    [one] One row
   *[other] { $rows } rows
}: finishing …
import-undo-alone = --undo stands alone: it takes back whatever was imported last. Nothing was changed.
import-undo-nothing = There is no import that can be taken back: none was made, or another import, an erasure or a purge came after it. Nothing was changed.
import-undone = The import of { $day } was taken back: { $removed ->
    [one] one card is gone
   *[other] { $removed } cards are gone
}{ $restored ->
    [0] {""}
    [one] , one is as it was before
   *[other] , { $restored } are as they were before
}.
import-undone-kept = { $count ->
    [one] One card stays as it is now, because you worked on it since.
   *[other] { $count } cards stay as they are now, because you worked on them since.
}
import-undo-title = Take the import back
import-undo-ask = Take the import of { $day } back? { $added ->
    [0] It added no card.
    [one] The card that it added will be gone for good.
   *[other] The { $added } cards that it added will be gone for good.
}{ $updated ->
    [0] {""}
    [one] {" "}What it filled in or recorded on another card goes too.
   *[other] {" "}What it filled in or recorded on { $updated } others goes too.
} Cards that you worked on since stay.
import-undo-yes = Take it back
job-import-undo = Taking the import back

# Copies of the book
cli-backup-about = Make a copy of the book: at a place of your own, or among those that fichebak keeps
cli-restore-about = Put a copy in the place of the book
cli-arg-backup-file = Where the copy goes: a new file, on a stick for instance. Without it, fichebak keeps the copy itself
cli-arg-restore-file = The copy
cli-backup-made = Copied to { $path }
cli-backup-own = This copy is yours: fichebak does not touch it. What you erase later stays in it, until you delete it or replace it by a new copy.
cli-backup-line = { $day }  { $path }
cli-backup-line-restore = { $day }  { $path } (before a restore)
cli-backup-line-version = { $day }  { $path } (before a new version)
restore-ask = Put the copy of { $day }, with { $count ->
    [one] one card
   *[other] { $count } cards
}, in the place of the book? The book as it is now is kept beside it.
restore-ask-unknown = Put this copy, with { $count ->
    [one] one card
   *[other] { $count } cards
}, in the place of the book? The book as it is now is kept beside it.
restore-now = { $count ->
    [one] The book as it is now has one card.
   *[other] The book as it is now has { $count } cards.
}
restore-other-file = Another file…
restored-title = Restored
notice-close = Close
copy-before-restore = before a restore
copy-before-version = before a new version
copy-size = { $size } kB
copy-missing = There is no file at { $path }. Check the place and the name.
copy-locked = This copy has a passphrase: type that passphrase first. Where the book is open already, set the same passphrase on it, then restore.
copy-wrong-passphrase = The copy has another passphrase. Nothing was changed.
copy-no-file = Type a file first.
restored = Restored: { $count ->
    [one] one card was in the copy.
   *[other] { $count } cards were in the copy.
}
restore-kept = The book that was there is kept in { $path }.
restore-carried = { $count ->
    [0] Nobody was erased and nobody said no after that copy.
    [one] One erasure, withdrawal or objection from after that copy was carried over.
   *[other] { $count } erasures, withdrawals and objections from after that copy were carried over.
}
restore-not-known = This copy is from { $day }. Erasures and objections after that day are not in it: go through what you remember of them.
restore-not-known-day = It is not known when this copy was made. Erasures and objections after that day are not in it: go through what you remember of them.
go-through-title = A book from a copy
go-through-how = x erases a card; s records "stop writing to me", and so does the palette (:) for somebody without a card; Space unticks a box. This question comes back at every start until you say that it is done.
go-through-yes = I have gone through them
go-through-no = Not yet
go-through-done = Noted: the erasures and objections after that day have been gone through.
cli-arg-restore-gone-through = You have gone through the erasures and objections that were not in the copy
settings-copies = Copies of the book
settings-copy = Make a copy
settings-copy-help = A new file, on a stick or another disk. fichebak does not touch it afterwards: what you erase later stays in it.
settings-copy-file = File
settings-copy-taken = last taken on { $day }
settings-copy-never = none taken yet
settings-copies-kept = { $count ->
    [one] fichebak keeps one copy by itself
   *[other] fichebak keeps { $count } copies by itself
}
settings-restore = Restore a copy
settings-restore-help = The file of the copy. The book as it is now is kept, and nobody who was erased or said no since comes back.
restore-yes = Put it in the book's place
copy-made = Copied to { $path }
job-copy = Copying the book
banner-no-copy = No copy outside this computer for { $days } days (4, Make a copy)
check-no-copy = There has been no copy outside this computer for { $days } days: fichebak backup FILE makes one.

# The passphrase
error-needs-passphrase = { $path } is locked: it needs its passphrase. Set FICHEBAK_PASSPHRASE, or type it on a terminal.
error-wrong-passphrase = The passphrase is not right. Nothing was changed.
error-no-cipher = This build of fichebak cannot lock a book. Nothing was changed.
cli-passphrase-about = Lock the book with a passphrase, change it, or take it away
cli-passphrase-set-about = Lock the book with a passphrase
cli-passphrase-change-about = Change the passphrase
cli-passphrase-remove-about = Take the passphrase away
passphrase = Passphrase
passphrase-present = Present passphrase
passphrase-new = New passphrase
passphrase-again = Once more
passphrase-remove = Take the passphrase away…
passphrase-remove-hint = Enter asks first. Whoever has this computer can read the book then.
passphrase-remove-title = Take the passphrase away?
passphrase-remove-text = The book and all copies that fichebak keeps are then no longer encrypted: whoever has this computer, or takes it, can read all cards.
passphrase-remove-yes = Take it away
job-passphrase = Writing the book and its copies anew; this takes some seconds
passphrase-warning = Nobody can recover a passphrase: without it the book cannot be read any more. Keep it where the till's key is kept. Copies that you made yourself stay as they are.
passphrase-new-prompt = New passphrase:{" "}
passphrase-again-prompt = Once more:{" "}
passphrase-differs = The two are not the same. Nothing was changed.
passphrase-empty = A passphrase must have at least one character. Nothing was changed.
passphrase-is-set = The book has a passphrase already: fichebak passphrase change.
passphrase-is-none = The book has no passphrase: fichebak passphrase set.
passphrase-needs-terminal = The new passphrase is typed on a terminal, or comes from FICHEBAK_NEW_PASSPHRASE. Nothing was changed.
passphrase-done = The book and the copies that fichebak keeps are locked with the new passphrase. Copies of your own are as they were.
passphrase-removed = The book and the copies that fichebak keeps have no passphrase any more.
unlock-prompt = Passphrase of the book:{" "}
lock-title = Locked
lock-hint = Type the passphrase of the book, then Enter.
lock-wrong = That is not the passphrase. Wait a moment before the next try.
lock-wait = Wait a moment: this try was not looked at.
settings-locked = set: the book and its copies are encrypted
settings-not-locked = none: whoever has this computer can read the book
