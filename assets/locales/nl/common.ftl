app-name = fichebak

kind-person = persoon
kind-sole-trader = eenmanszaak
kind-contact-person = contactpersoon
kind-organisation = organisatie

relation-prospect = prospect
relation-client = klant
relation-former-client = voormalige klant
# Alleen voor de factuur bewaard (R31).
held = alleen factuur
held-short = factuur

channel-email = e-mail
channel-sms = sms
channel-phone = telefoon
channel-post = post

# Waarom een fiche bewaard mag worden.
basis-not-personal = bedrijfsgegevens, geen persoonsgegevens
basis-consent = toestemming
basis-contract = klant
basis-precontract = offerte gevraagd
basis-legal-obligation = wettelijke verplichting (facturen)
basis-legitimate-interest = gerechtvaardigd belang
basis-none = geen rechtsgrond

# Hoe de toestemming gegeven werd.
how-paper = op papier, ondertekend
how-web = vakje op een webpagina
how-email = antwoord per e-mail
how-double-opt-in = bevestigd per e-mail (dubbele opt-in)
how-counter = mondeling aan de toonbank
how-phone = mondeling aan de telefoon

# Wat een regel van het toestemmingsregister zegt.
event-given = gegeven
event-refused = geweigerd
event-withdrawn = ingetrokken
event-corrected = verbeterd

state-never-asked = nooit gevraagd
state-given = gegeven
state-refused = geweigerd
state-withdrawn = ingetrokken
state-expired = vervallen

severity-must = verplicht
severity-should = aanbevolen
severity-note = ter info

phase-planned = gepland
phase-running = lopend
phase-over = afgelopen
phase-purged = opgeschoond

# Waarom iemand wel of niet aangeschreven mag worden.
use-consent = akkoord gegeven
use-soft-opt-in = bestaande klant, gelijkaardige eigen producten
use-company-mailbox = algemeen adres van een bedrijf
use-do-not-call-checked = niet op de Bel-me-niet-meer-lijst
use-post-allowed = geen bezwaar tegen post
use-never-asked = nooit gevraagd
use-refused = geweigerd
use-withdrawn = toestemming ingetrokken
use-expired = toestemming vervallen
use-not-proven = toestemming niet te bewijzen
use-objected = wil geen reclame
use-suppressed = op de uitsluitingslijst
use-other-purpose = voor een ander doel verzameld
use-campaign-over = de campagne is afgelopen
use-do-not-call-unchecked = raadpleeg eerst de Bel-me-niet-meer-lijst
use-do-not-call-listed = op de Bel-me-niet-meer-lijst
use-bought-list = van een gekochte lijst
use-no-basis = geen rechtsgrond om de fiche te bewaren
use-invoice-only = alleen voor de factuur bewaard
use-no-address = geen adres voor dit kanaal

part-email = e-mailadressen
part-phone = telefoonnummers
part-address = postadres
part-notes = notities

lang-nl = Nederlands
lang-fr = Frans
lang-de = Duits
lang-en = Engels

yes = ja
no = nee

month-1 = januari
month-2 = februari
month-3 = maart
month-4 = april
month-5 = mei
month-6 = juni
month-7 = juli
month-8 = augustus
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december

month-short-1 = jan
month-short-2 = feb
month-short-3 = mrt
month-short-4 = apr
month-short-5 = mei
month-short-6 = jun
month-short-7 = jul
month-short-8 = aug
month-short-9 = sep
month-short-10 = okt
month-short-11 = nov
month-short-12 = dec

# De drie antwoorden: mag het bewaard worden, mag het gebruikt worden, tot wanneer. Kort, zonder hoofdletter.
wording-yes = ja: { $why }
wording-no = nee: { $why }
wording-until = { $what }, tot en met { $day }
wording-erase-by = { $basis }; uiterlijk op { $day } te wissen
# Waarover een bevinding gaat; staat tussen haakjes.
rule-31-finding = Niets verplicht u nog deze fiche voor de factuur te bewaren: wis wat ervan overblijft.
wording-due = uiterlijk op { $day }
wording-campaign = "{ $name }"
wording-uncovered = niet gedekt door een toestemming: { $parts }
wording-word = in de notities staat "{ $word }"
wording-named-mailbox = het e-mailadres lijkt van één persoon te zijn
