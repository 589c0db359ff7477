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
