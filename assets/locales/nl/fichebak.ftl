### De teksten van fichebak in het Nederlands (België). De gebruiker wordt met "u" aangesproken.
### Every key stands in every locale, with the same variables: a test checks it.
### New keys go at the end of the section they belong to.

### RULES

# De zin van elke regel, volgens zijn nummer.
rule-1 = Bedrijfsgegevens zoals naam, adres en algemeen e-mailadres zijn geen persoonsgegevens: u mag ze vrij bewaren.
rule-2 = Een bij naam genoemde contactpersoon van een bedrijf is een persoon: de privacyregels beschermen hem of haar.
rule-3 = Een eenmanszaak is een natuurlijke persoon, dus gelden de privacyregels volledig.
rule-4 = Deze groep heeft geen rechtspersoonlijkheid: behandel de leden als personen.
rule-5 = Elk gezinslid beslist voor zichzelf.
rule-6 = U hebt geen toestemming van deze prospect: vraag erom, noteer een andere rechtsgrond of wis de gegevens.
rule-7 = U mag naam, adres en contactgegevens van een klant zonder toestemming bewaren, omdat u ze nodig hebt voor de verkoop.
rule-8 = Deze prospect heeft u een offerte gevraagd: u mag de gegevens bewaren tot de offerte vervallen is.
rule-9 = U mag zich alleen op uw gerechtvaardigd belang beroepen als u opschrijft waarom, en de persoon mag altijd bezwaar maken.
rule-10 = Dit is gevoelige informatie: zonder uitdrukkelijke toestemming van de persoon mag u ze niet noteren.
rule-11 = Voor gevoelige gegevens moet de persoon schriftelijk akkoord gaan of zelf een apart, niet vooraf aangevinkt vakje aanvinken.
rule-12 = Een kind jonger dan 13 kan niet alleen toestemmen: vraag het aan een ouder of voogd.
rule-13 = U mag hier geen veroordelingen of vermoede misdrijven noteren.
rule-14 = U mag zonder machtiging geen rijksregisternummer bewaren.
rule-15 = Bewaar alleen wat u nodig hebt: noteer waarom u deze informatie nodig hebt, of laat ze weg.
rule-16 = U mag geen reclame per e-mail of sms sturen zonder voorafgaande toestemming.
rule-17 = U mag een bestaande klant mailen over gelijkaardige eigen producten, als hij gratis kon weigeren toen u zijn adres kreeg.
rule-18 = U mag een algemeen bedrijfsadres zonder toestemming mailen, maar u moet een uitschrijfmogelijkheid bieden.
rule-19 = Elk reclamebericht moet vermelden wie u bent en hoe men zich uitschrijft.
rule-20 = Raadpleeg vóór een reclameoproep de "Bel-me-niet-meer"-lijst; een nummer op die lijst mag u niet bellen.
rule-21 = U mag reclame op naam per post sturen tenzij de persoon bezwaar maakte; controleer voor prospecten de Robinsonlijst.
rule-22 = Deze persoon wil geen reclame: u moet onmiddellijk stoppen en mag dit niet weigeren.
rule-23 = Toestemming kan op elk moment worden ingetrokken, even gemakkelijk als ze werd gegeven.
rule-24 = Deze toestemming is niet te bewijzen en telt dus niet: vraag ze opnieuw.
rule-25 = Deze toestemming is oud: vraag of de persoon nog akkoord gaat.
rule-26 = Noteer waarvoor de campagne dient en wanneer ze eindigt vóór u gegevens verzamelt.
rule-27 = U hebt deze gegevens voor een ander product verzameld: u mag ze hier niet gebruiken zonder nieuwe toestemming.
rule-28 = De campagne is afgelopen: wis de gegevens die u ervoor verzamelde.
rule-29 = U hebt al lang niets gehoord van deze prospect: vraag het één keer en wis daarna de gegevens.
rule-30 = Deze persoon is geen actieve klant meer: bewaar alleen wat de wet of een garantie nog vereist.
rule-31 = De wet verplicht u facturen jaren te bewaren; de gegevens erop kunnen dus nog niet gewist worden.
rule-32 = Wissen betekent dat de gegevens echt weg zijn, niet alleen verborgen.
rule-33 = Zeg mensen meteen wat u bewaart, waarom, hoe lang en welke rechten zij hebben.
rule-34 = U kreeg deze gegevens van iemand anders: informeer de persoon binnen één maand.
rule-35 = Beantwoord dit verzoek binnen één maand.
rule-36 = Wis alles, behalve wat u wettelijk moet bewaren, en meld dat aan de persoon.
rule-37 = We bewaren alleen een gecodeerd spoor van het adres, zodat u deze persoon nooit per vergissing opnieuw aanschrijft.
rule-38 = Verbeter onjuiste gegevens zonder uitstel.
rule-39 = Zolang dit betwist wordt, mag u de gegevens bewaren maar niet gebruiken.
rule-40 = U hoeft geen aangifte meer te doen, maar u moet wel zelf een register van verwerkingsactiviteiten bijhouden.
rule-41 = Gegevens verloren of gestolen? Meld het binnen 72 uur aan de Gegevensbeschermingsautoriteit, tenzij een risico onwaarschijnlijk is.
rule-42 = Na het terugzetten van een back-up worden eerder gewiste gegevens automatisch opnieuw gewist.
rule-43 = Beveilig het bestand met een wachtwoord en wees voorzichtig met exports.
rule-44 = Noteer aan wie u deze lijst geeft, en alleen voor een opdracht van u.
rule-45 = Een gekochte lijst geeft u niet het recht deze mensen te mailen.
rule-46 = U mag totalen bewaren die niet tot een persoon herleidbaar zijn.
rule-47 = Bewaar het bewijs van toestemming nog een tijd na het einde en wis het daarna ook.
rule-48 = Deze persoon is overleden: stuur niets meer en wis wat u niet nodig hebt.

# Waar elke regel vandaan komt: alleen in de hulp.
rule-1-source = Overweging 14 en art. 4(1) AVG.
rule-2-source = Art. 4(1) en 6(1)(f) AVG, overweging 14.
rule-3-source = Art. 4(1) AVG, overweging 14.
rule-6-source = Art. 5(1)(a) en 6(1) AVG.
rule-7-source = Art. 6(1)(b) en (c) AVG.
rule-8-source = Art. 6(1)(b) AVG.
rule-9-source = Art. 6(1)(f) en 21(2) AVG, overweging 47.
rule-10-source = Art. 9(1) en 9(2)(a) AVG.
rule-11-source = Art. 4(11), 7 en 9(2)(a) AVG, overweging 32.
rule-14-source = Wet van 8 augustus 1983; art. 87 AVG.
rule-15-source = Art. 5(1)(c) en 25 AVG.
rule-16-source = Art. XII.13 van het Wetboek van economisch recht; art. 6(1)(a) en 7(1) AVG.
rule-17-source = Art. 1, 1° van het koninklijk besluit van 4 april 2003; art. XII.13 van het Wetboek van economisch recht.
rule-18-source = Art. 1, 2° van het koninklijk besluit van 4 april 2003.
rule-20-source = Art. VI.110 tot VI.115 van het Wetboek van economisch recht. Of een toestemming voorgaat op de lijst, staat niet vast: vraag het uw adviseur.
rule-21-source = Art. 6(1)(f) en 21(2) en (3) AVG.
rule-22-source = Art. 21(2) en (3) en 17(1)(c) AVG.
rule-23-source = Art. 7(3) en 17(1)(b) AVG.
rule-24-source = Art. 4(11) en 7(1), (2) en (4) AVG, overweging 32.
rule-25-source = Richtsnoeren 05/2020 van de EDPB; geen wet legt een termijn vast.
rule-26-source = Art. 5(1)(b) en 13 AVG.
rule-27-source = Art. 5(1)(b) en 6(4) AVG, overweging 50.
rule-28-source = Art. 5(1)(e) en 17(1)(a) AVG.
rule-30-source = Art. 5(1)(e) AVG; vraag uw adviseur hoelang er nog aanspraken mogelijk zijn.
rule-31-source = Art. 6(1)(c) en 17(3)(b) AVG; art. III.86 en III.88 van het Wetboek van economisch recht. Of de btw zeven of tien jaar vraagt, staat niet vast: vraag het uw adviseur.
rule-34-source = Art. 14(3)(a) AVG. Vroeger, als u de persoon aanschrijft of de gegevens doorgeeft voor de maand om is: art. 14(3)(b) en (c).
rule-32-source = Art. 5(1)(e) en 17 AVG.
rule-37-source = Art. 5(1)(c), 6(1) en 21(3) AVG.
rule-45-source = Art. 7(1) en 14 AVG.

### COMMON

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

category-general = algemene gegevens
category-channel = reclame
category-data = gewone gegevens
category-special = gevoelige gegevens

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

### FRAME

screen-contacts = Contacten
screen-today = Vandaag
screen-campaigns = Campagnes
screen-settings = Instellingen
screen-too-small = Dit venster is te klein. fichebak heeft { $width } kolommen en { $height } regels nodig.
banner-prospects = { $count ->
    [one] 1 prospect zonder toestemming
   *[other] { $count } prospecten zonder toestemming
}
banner-campaign-over = P: "{ $name }" is afgelopen, { $count ->
    [0] niets meer op te schonen
    [one] 1 fiche op te schonen
   *[other] { $count } fiches op te schonen
}
status-for-good-next = Wat gewist is, komt niet terug. Nog eens u maakt ongedaan: { $what }
status-for-good = Wat gewist is, komt niet terug, en er is niets anders om ongedaan te maken.
status-busy-undo = Even geduld: { $what }. Druk daarna nog eens op de toets.
status-undone = Ongedaan gemaakt: { $what }
status-redone = Opnieuw gedaan: { $what }
status-erased-none = Er is niets gewist: er was niets meer van over om te wissen.
status-erased = Gewist: { $contacts ->
    [one] 1 fiche
   *[other] { $contacts } fiches
}{ $details ->
    [0] {""}
    [one] , 1 gegeven
   *[other] , { $details } gegevens
}. { $suppressed ->
    [0] Er blijft niets van over in het boek.
    [one] Alleen één gecodeerd spoor blijft, zodat het adres nooit per vergissing wordt aangeschreven.
   *[other] Alleen { $suppressed } gecodeerde sporen blijven, zodat de adressen nooit per vergissing worden aangeschreven.
}
status-erased-held = Gewist: { $held ->
    [one] 1 fiche blijft, alleen voor de factuur (R31).
   *[other] { $held } fiches blijven, alleen voor de factuur (R31).
}{ $contacts ->
    [0] {""}
    [one] {" "}1 fiche is volledig weg.
   *[other] {" "}{ $contacts } fiches zijn volledig weg.
}{ $suppressed ->
    [0] {""}
    [one] {" "}Eén gecodeerd spoor blijft, zodat het adres nooit per vergissing wordt aangeschreven.
   *[other] {" "}{ $suppressed } gecodeerde sporen blijven, zodat de adressen nooit per vergissing worden aangeschreven.
}
why-held = Alleen voor de factuur bewaard (R31). Nieuwe verkoop? e: klant, met de dag.
why-no-card = Kies eerst een fiche.
why-not-a-prospect = Alleen een prospect heeft een andere reden nodig: deze fiche heeft er een.
why-nobody-to-tell = Niemand op deze fiche moet nog ingelicht worden.
why-no-double = Onder de cursor staat geen paar mogelijke dubbels.
why-nothing-to-undo = Er is niets om ongedaan te maken.
why-nothing-to-redo = Er is niets om opnieuw te doen.
key-space = Spatie
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
cmd-add = Toevoegen
cmd-add-help = Een fiche toevoegen.
cmd-edit = Wijzigen
cmd-edit-help = De fiche onder de cursor wijzigen.
cmd-tick = Aanvinken
cmd-tick-help = Een toestemmingsvakje van de fiche aan- of uitvinken.
cmd-search = Zoeken
cmd-search-help = Fiches vinden terwijl u typt: naam, organisatie, e-mail, telefoon, plaats, labels en notities.
cmd-filter = Filter
cmd-filter-help = Alleen sommige fiches tonen: op relatie, waarschuwing, label of vakje.
cmd-basis = Rechtsgrond
cmd-basis-help = Een andere reden noteren om een prospect te bewaren: een gevraagde offerte of een gedocumenteerd belang.
cmd-merge = Samenvoegen
cmd-merge-help = Twee fiches van één persoon of organisatie samenvoegen, veld per veld; de strengste toestemming telt.
cmd-different = Twee mensen
cmd-different-help = Zeggen dat twee mogelijke dubbels twee verschillende mensen zijn, zodat er niet meer naar gevraagd wordt.
cmd-object = Stop reclame
cmd-object-help = "Schrijf mij niet meer" noteren: een bezwaar tegen reclame.
cmd-members = Campagnes
cmd-members-help = De fiche in een campagne opnemen of eruit halen.
cmd-pile = Stapel
cmd-pile-help = Een stapel briefjes of ondertekende formulieren invoeren, het ene na het andere.
cmd-erase = Wissen
cmd-erase-help = De fiche definitief wissen.
cmd-fix = Oplossen
cmd-fix-help = De bevinding onder de cursor oplossen.
cmd-fix-group = Alles oplossen
cmd-fix-group-help = Alle bevindingen van deze groep in één keer oplossen.
cmd-add-campaign = Toevoegen
cmd-add-campaign-help = Een campagne plannen.
cmd-edit-campaign = Wijzigen
cmd-edit-campaign-help = De campagne onder de cursor wijzigen.
cmd-add-box = Vakje toevoegen
cmd-add-box-help = Een eigen toestemmingsvakje toevoegen.
cmd-purge-preview = Opschonen
cmd-purge-preview-help = Bij naam zien wat het einde van een campagne wist, en het wissen.
cmd-undo = Ongedaan
cmd-undo-help = De laatste wijziging van deze sessie ongedaan maken, of de laatste overname.
cmd-redo = Opnieuw
cmd-redo-help = Opnieuw doen wat ongedaan gemaakt werd.
cmd-go-contacts = Contacten
cmd-go-contacts-help = De contacten tonen.
cmd-go-today = Vandaag
cmd-go-today-help = Tonen wat er vandaag te doen is.
cmd-go-campaigns = Campagnes
cmd-go-campaigns-help = De campagnes tonen.
cmd-go-settings = Instellingen
cmd-go-settings-help = De instellingen tonen.
cmd-up = Omhoog
cmd-up-help = Eén regel omhoog.
cmd-down = Omlaag
cmd-down-help = Eén regel omlaag.
cmd-page-up = Pagina omhoog
cmd-page-up-help = Eén pagina omhoog.
cmd-page-down = Pagina omlaag
cmd-page-down-help = Eén pagina omlaag.
cmd-first = Eerste
cmd-first-help = Naar de eerste regel.
cmd-last = Laatste
cmd-last-help = Naar de laatste regel.
cmd-open = Openen
cmd-open-help = Openen wat onder de cursor staat.
cmd-next-pane = Andere kant
cmd-next-pane-help = Naar de andere helft van het scherm.
cmd-back = Terug
cmd-back-help = De zoekopdracht, een venster of de fiche verlaten.
cmd-palette = Opdrachten
cmd-palette-help = Een opdracht zoeken op naam.
cmd-help = Hulp
cmd-help-help = Alle toetsen tonen, en de regels achter de waarschuwingen.
cmd-quit = Afsluiten
cmd-quit-help = fichebak verlaten. Alles is al bewaard.

help-title = Hulp: { $screen }
help-rules = De regels achter wat deze fiche zegt
palette-title = Opdrachten
palette-nothing = Geen opdracht heet zo.

job-keys = Esc stoppen
job-stopping = Het stopt. Er blijft niets half gedaan; wat al vastligt, wordt afgewerkt.
status-busy = Even wachten tot dit klaar is: { $what }. Wat u typte, blijft staan.
discard-title = Verlaten zonder te bewaren?
discard-text = Wat u typte, gaat dan verloren.
discard-yes = Verlaten
discard-no = Verder typen

confirm-no = Nee, terug
confirm-more = Meer: PgDn
confirm-borrowed-day = De dag is geleend: { $day }.

### BOXES

# Per ingebouwd vakje: de naam, het doel in één zin, en de verklaring waarmee de persoon akkoord gaat.
# Een verklaring staat op zichzelf: wie wat bewaart, waarvoor, en dat ze op elk moment kan worden ingetrokken.

# Staat in een verklaring zolang de winkel geen naam heeft.
box-statement-shop = deze winkel

box-contact-details = Contactgegevens
box-contact-details-purpose = Om te weten wie u bent en u te bereiken over wat u aan de winkel vroeg.
box-contact-details-statement = Ik ga ermee akkoord dat { $shop } mijn naam, adres, e-mailadres en telefoonnummer bewaart om mij te bereiken over wat ik aan de winkel vroeg. Ik kan deze toestemming op elk moment intrekken, even gemakkelijk als ik ze gaf.

box-email = Nieuwsbrief per e-mail
box-email-purpose = Om de nieuwsbrief en de aanbiedingen van de winkel per e-mail te sturen.
box-email-statement = Ik ga ermee akkoord dat { $shop } mijn naam en e-mailadres gebruikt om mij zijn nieuwsbrief en aanbiedingen per e-mail te sturen. Ik kan deze toestemming op elk moment intrekken, even gemakkelijk als ik ze gaf.

box-sms = Reclame per sms
box-sms-purpose = Om aanbiedingen van de winkel per sms te sturen.
box-sms-statement = Ik ga ermee akkoord dat { $shop } mijn naam en gsm-nummer gebruikt om mij aanbiedingen per sms te sturen. Ik kan deze toestemming op elk moment intrekken, even gemakkelijk als ik ze gaf.

box-phone = Reclame per telefoon
box-phone-purpose = Om te bellen over aanbiedingen van de winkel.
box-phone-statement = Ik ga ermee akkoord dat { $shop } mijn naam en telefoonnummer gebruikt om mij te bellen over zijn aanbiedingen. Ik kan deze toestemming op elk moment intrekken, even gemakkelijk als ik ze gaf.

box-post = Reclame per post
box-post-purpose = Om aanbiedingen en folders van de winkel per post te sturen.
box-post-statement = Ik ga ermee akkoord dat { $shop } mijn naam en postadres gebruikt om mij aanbiedingen en folders per post te sturen. Ik kan deze toestemming op elk moment intrekken, even gemakkelijk als ik ze gaf.

box-preferences = Voorkeuren en aankopen
box-preferences-purpose = Om voorkeuren en aankopen te onthouden, zodat advies en aanbiedingen passen.
box-preferences-statement = Ik ga ermee akkoord dat { $shop } bewaart wat ik koop en wat ik verkies, om advies en aanbiedingen daaraan aan te passen. Ik kan deze toestemming op elk moment intrekken, even gemakkelijk als ik ze gaf.

box-ethnic-origin = Ras of etnische afkomst
box-ethnic-origin-purpose = Om rekening te houden met iemands afkomst bij wat de winkel bestelt of voorstelt.
box-ethnic-origin-statement = Ik geef { $shop } uitdrukkelijk toestemming om te bewaren wat ik over mijn ras of etnische afkomst meedeelde, alleen om er rekening mee te houden bij wat de winkel voor mij bestelt of mij voorstelt. Ik kan deze toestemming op elk moment intrekken, even gemakkelijk als ik ze gaf.

box-political-opinions = Politieke opvattingen
box-political-opinions-purpose = Om rekening te houden met politieke opvattingen bij een bestelling of dienst waar de persoon om vraagt.
box-political-opinions-statement = Ik geef { $shop } uitdrukkelijk toestemming om te bewaren wat ik over mijn politieke opvattingen meedeelde, alleen om er rekening mee te houden bij een bestelling of dienst waar ik om vraag. Ik kan deze toestemming op elk moment intrekken, even gemakkelijk als ik ze gaf.

box-beliefs = Religieuze of levensbeschouwelijke overtuigingen
box-beliefs-purpose = Om de regels en feestdagen van een overtuiging te respecteren bij bestellingen en voorstellen.
box-beliefs-statement = Ik geef { $shop } uitdrukkelijk toestemming om te bewaren wat ik over mijn religieuze of levensbeschouwelijke overtuigingen meedeelde, alleen om hun regels en feestdagen te respecteren bij mijn bestellingen en bij wat de winkel mij voorstelt. Ik kan deze toestemming op elk moment intrekken, even gemakkelijk als ik ze gaf.

box-trade-union = Lidmaatschap van een vakbond
box-trade-union-purpose = Om een voordeel te geven dat aan het lidmaatschap van een vakbond verbonden is.
box-trade-union-statement = Ik geef { $shop } uitdrukkelijk toestemming om te bewaren dat ik lid ben van een vakbond, alleen om mij een voordeel te geven dat daaraan verbonden is. Ik kan deze toestemming op elk moment intrekken, even gemakkelijk als ik ze gaf.

box-genetic = Genetische gegevens
box-genetic-purpose = Om een product of dienst te leveren waar de persoon om vroeg en waarvoor genetische gegevens nodig zijn.
box-genetic-statement = Ik geef { $shop } uitdrukkelijk toestemming om de genetische gegevens te bewaren die ik meedeelde, alleen om het product of de dienst te leveren waar ik om vroeg en waarvoor ze nodig zijn. Ik kan deze toestemming op elk moment intrekken, even gemakkelijk als ik ze gaf.

box-biometric = Biometrische gegevens
box-biometric-purpose = Om iemand te herkennen die zelf voor deze manier koos.
box-biometric-statement = Ik geef { $shop } uitdrukkelijk toestemming om mijn biometrische gegevens te bewaren, alleen om mij te herkennen waar ik zelf voor deze manier koos. Ik kan deze toestemming op elk moment intrekken, even gemakkelijk als ik ze gaf.

box-health = Gegevens over gezondheid
box-health-purpose = Om bij de bediening rekening te houden met allergieën, diëten en andere gezondheidspunten.
box-health-statement = Ik geef { $shop } uitdrukkelijk toestemming om te bewaren wat ik over mijn gezondheid meedeelde, zoals een allergie of een dieet, alleen om er bij de bediening rekening mee te houden. Ik kan deze toestemming op elk moment intrekken, even gemakkelijk als ik ze gaf.

box-sex-life = Seksueel gedrag
box-sex-life-purpose = Om het advies te geven waar de persoon om vroeg over producten die met seksueel gedrag te maken hebben.
box-sex-life-statement = Ik geef { $shop } uitdrukkelijk toestemming om te bewaren wat ik over mijn seksueel gedrag meedeelde, alleen om mij het advies over producten te geven waar ik om vroeg. Ik kan deze toestemming op elk moment intrekken, even gemakkelijk als ik ze gaf.

box-sexual-orientation = Seksuele gerichtheid
box-sexual-orientation-purpose = Om rekening te houden met seksuele gerichtheid bij advies of een voorstel waar de persoon om vraagt.
box-sexual-orientation-statement = Ik geef { $shop } uitdrukkelijk toestemming om te bewaren wat ik over mijn seksuele gerichtheid meedeelde, alleen om er rekening mee te houden bij advies of een voorstel waar ik om vraag. Ik kan deze toestemming op elk moment intrekken, even gemakkelijk als ik ze gaf.

### STORE-ERRORS

# Wat er gebeurde, wat bewaard bleef, wat u kunt doen. $path is het bestand zoals de gebruiker het noemde.
error-missing = Er is geen fichebak op { $path }. Controleer de plaats, of voeg een eerste fiche toe: dat maakt het bestand aan.
error-exists = { $path } bestaat al en bleef zoals het was. Kies een andere naam.
error-not-a-file = { $path } is geen gewoon bestand en bleef zoals het was. Kies een andere naam.
error-of-the-book = { $path } hoort bij uw fichebak en bleef zoals het was. Kies een andere naam.
error-same-file = Beide bestanden zouden { $path } zijn. Geef elk een eigen naam.
error-no-folder = De map { $path } bestaat niet. Maak ze eerst aan of kies een andere plaats.
error-not-a-database = { $path } is geen bestand van fichebak, of het is beveiligd met een wachtwoord. Het bleef zoals het was.
error-not-a-book = { $path } hoort bij een ander programma. Het bleef zoals het was.
error-newer = { $path } werd geschreven door een nieuwere versie van fichebak (versie { $found } van het bestand; dit programma kent { $known }). Het bleef zoals het was: gebruik het nieuwere programma.
error-not-text = De naam { $path } heeft tekens die niet opgeschreven kunnen worden. Er werd niets geëxporteerd: kies een andere naam.
error-no-such-export = Er is geen export met dat nummer. Er werd niets gewijzigd.
error-other-book = { $path } is een kopie van een ander boek. Er is niets gewijzigd. Om erin te kijken, opent u het met --db.
error-older = { $path } werd geschreven door een oudere versie van fichebak. Open het één keer in de schermen: het bestand wordt dan bijgewerkt, nadat er een kopie gemaakt is.
error-open-elsewhere = fichebak heeft { $path } al open. Er is niets gewijzigd: sluit het andere venster of wacht tot het klaar is.
error-locked = Een ander programma gebruikt { $path }. Er is niets gewijzigd: sluit dat programma en probeer opnieuw.
error-read-only = { $path } mag niet beschreven worden. Er is niets gewijzigd: controleer de rechten van het bestand en van de map.
error-forbidden = U mag { $path } niet lezen. Controleer de rechten van het bestand.
error-vanished = { $path } is er niet meer: de map werd verplaatst of gewist, of de schijf werd uitgetrokken. Er is niets bewaard: zet het terug en start fichebak opnieuw.
error-damaged = { $path } is beschadigd. Er is niets gewijzigd: zet uw laatste back-up terug.
error-disk-full = De schijf is vol. Van deze wijziging is niets bewaard, alles van daarvoor is veilig: maak plaats en probeer opnieuw.
error-not-compacted = Het is uit de fichebak gewist, maar er zitten nog sporen van in de bestanden ({ $cause }). fichebak gaat ermee verder bij de volgende start, en zegt het tot het klaar is.
error-copies-not-locked = De fichebak heeft de nieuwe wachtwoordzin (of geen meer), maar een kopie die fichebak bewaart nog niet ({ $cause }). fichebak gaat ermee verder bij de volgende start.
cli-still-to-compact = Er werd iets uit de fichebak gewist, maar er zitten nog sporen van in de bestanden. De volgende opdracht die schrijft, of de schermen, gaan ermee verder.
cause-disk-full = de schijf is vol
cause-locked = een ander programma gebruikt { $path }
cause-read-only = { $path } mag niet beschreven worden
error-held-for-invoice = Deze fiche wordt alleen voor de factuur bewaard: er kan niets anders op, en er is niets opgeslagen. Koopt deze persoon opnieuw? Maak er een klant van met een laatste verkoop vanaf de dag van het wissen.
error-no-such-contact = Die fiche zit niet meer in de bak.
error-no-such-campaign = Die campagne zit niet meer in de bak.
error-no-such-category = Dat vakje zit niet meer in de bak.
error-no-such-detail = Dat gegeven staat niet op de fiche.
error-not-a-member = De fiche hoort niet bij die campagne.
error-no-such-double = Deze twee fiches staan niet in de lijst van mogelijke dubbels.
error-same-card = Dat is een en dezelfde fiche: er is niets samen te voegen.
error-person-and-organisation = De ene fiche is van een persoon en de andere van een organisatie: die twee worden niet samengevoegd.
error-name-taken = Die naam is al in gebruik: kies een andere.
error-box-is-off = Dat vakje staat uit. Er is niets genoteerd: zet het vakje eerst aan.
error-box-in-use = { $count ->
    [one] Onder dat vakje staan nog gegevens op 1 fiche. Het bleef aan: wis eerst de gegevens.
   *[other] Onder dat vakje staan nog gegevens op { $count } fiches. Het bleef aan: wis eerst de gegevens.
}
error-after-today = Die dag ligt in de toekomst. Er is niets genoteerd: geef vandaag of een vroegere dag.
error-nothing-to-correct = Voor dat vakje is niets genoteerd, er is dus niets te verbeteren.
error-nothing-to-purge = Er is geen campagne afgelopen en vervallen, er is dus niets op te schonen.
error-not-an-address = Dat is geen e-mailadres en geen telefoonnummer. Er is niets genoteerd.
error-cannot-undo = Die wijziging kan niet meer ongedaan gemaakt worden: waar ze over ging, is weg.
error-cancelled = Gestopt. Er is niets van bewaard.
error-sql = De fichebak kon niet gelezen of beschreven worden ({ $cause }). Van deze wijziging is niets bewaard, alles van daarvoor is veilig.
error-io = Een bestand kon niet gelezen of beschreven worden ({ $cause }). Van deze wijziging is niets bewaard, alles van daarvoor is veilig.
error-other = Er ging iets mis met de fichebak. Van deze wijziging is niets bewaard, alles van daarvoor is veilig.

### CLI

# Wat de opdrachten zeggen. Vaste namen, opties en JSON blijven Engels in elke taal.
cli-warning = Let op: { $text }
cli-all-channels = alle kanalen
cli-collected-for = ervoor verzameld
cli-ask = { $question } [j/N]
# De antwoorden die ja betekenen, in kleine letters, met spaties ertussen.
cli-ask-yes = j ja y yes
cli-borrowed-day = Dit is de toestand op { $day }, de dag die met --today gegeven is.
cli-needs-yes = Dit kan niet ongedaan gemaakt worden, en er is geen terminal om het te vragen. Er is niets gebeurd: voeg --yes toe als u zeker bent.
cli-nothing-done = Er is niets gebeurd.
cli-needs-terminal = De schermen hebben een terminal nodig. Voor scripts heeft elke handeling ook een opdracht: zie fichebak --help.
cli-screens-failed = De schermen kunnen niet getoond worden ({ $cause }). Wat bewaard was, is veilig. Voor scripts heeft elke handeling ook een opdracht: zie fichebak --help.
cli-no-data-folder = Deze computer heeft geen map voor uw gegevens. Noem het bestand met --db.
cli-unknown-contact = Er is geen fiche waar "{ $contact }" voor staat. Geef het nummer, het e-mailadres of de juiste naam: fichebak contact list toont ze.
cli-several-contacts = "{ $contact }" staat voor verschillende fiches. Geef het nummer van de fiche die u bedoelt:
cli-unknown-campaign = Er is geen campagne "{ $campaign }". fichebak campaign list toont ze.
cli-several-campaigns = "{ $campaign }" staat voor verschillende campagnes. Geef het nummer van de campagne die u bedoelt:
cli-unknown-box = Er is geen vakje "{ $name }". De vakjes zijn: { $boxes }
cli-unknown-setting = Er is geen instelling "{ $key }". De instellingen zijn: { $keys }
cli-wrong-language = language "{ $value }": verwacht werd een van { $codes }.
cli-wrong-period = { $key } "{ $value }": verwacht werd een geheel getal van { $shortest } tot { $longest }.
cli-wrong-yes-no = { $key } "{ $value }": verwacht werd yes of no.
cli-wrong-future = { $option } "{ $value }": verwacht werd { $today } of een vroegere dag. Er is niets genoteerd.

# Eén fiche.
cli-card-organisation = Organisatie
cli-card-email = E-mail
cli-card-phone = Telefoon
cli-card-address = Adres
cli-card-enterprise-number = Ondernemingsnummer
cli-card-language = Taal
cli-card-tag = Labels
cli-card-notes = Notities
cli-card-source = Bron
cli-card-collected-on = Verzameld op
cli-card-from-elsewhere = Van iemand anders
cli-card-informed-on = Ingelicht op
cli-card-collected-for = Verzameld voor
cli-card-last-contact-on = Laatste contact
cli-card-last-sale-on = Laatste verkoop
cli-card-quote-on = Offerte gevraagd
cli-card-held-on = Alleen factuur sinds
cli-card-invoiced-on = Laatste factuur
cli-card-free-refusal-offered-on = Gratis weigeren aangeboden
cli-card-do-not-call = Bel-me-niet-meer-lijst
cli-card-do-not-call-value = geraadpleegd { $day }; op de lijst: { $listed }
cli-card-interest = Gerechtvaardigd belang
cli-card-keep = Bewaren
cli-card-use = Reclame via { $channel }
cli-card-boxes = Vakjes
cli-card-campaigns = Campagnes
cli-card-details = Gegevens
cli-card-objections = Bezwaren
cli-card-findings = Te doen
cli-card-needs-name = Een fiche heeft een naam, een organisatie, een e-mailadres of een telefoonnummer nodig. Er is niets bewaard.
cli-warn-email = "{ $value }" lijkt geen e-mailadres; het is bewaard zoals getypt.
cli-warn-phone = "{ $value }" lijkt geen telefoonnummer; het is bewaard zoals getypt.
cli-warn-paid-number = "{ $value }" is een betaalnummer voor wie belt; het is bewaard.
cli-warn-enterprise-number = "{ $value }" is geen juist ondernemingsnummer; het is bewaard zoals getypt.
cli-warn-postcode = "{ $value }" is geen postcode van het land; ze is bewaard zoals getypt.
cli-warn-future = --{ $option }: { $day } ligt in de toekomst; het is bewaard zoals getypt.
cli-warn-same-email = een andere fiche heeft hetzelfde e-mailadres: { $contact }
cli-warn-same-phone = een andere fiche heeft hetzelfde telefoonnummer: { $contact }
cli-warn-same-name = een andere fiche heeft bijna dezelfde naam: { $contact }
cli-warn-reason-names = de reden noemt de persoon en zou langer blijven dan de fiche: ze is niet bewaard.
cli-erase-ask = De fiche van { $name } ({ $id }) definitief wissen?
cli-erase-ask-held = De fiche van { $name } ({ $id }) definitief wissen, op wat op de factuur staat na, tot en met { $day }?
cli-erased-held = Van fiche { $id } is alles definitief weg, behalve wat op de factuur staat.
cli-erased = Fiche { $id } is definitief weg.
cli-erased-trace = { $count ->
    [one] Van 1 adres blijft een gecodeerd spoor, zodat niemand het per vergissing nog aanschrijft (R37).
   *[other] Van { $count } adressen blijft een gecodeerd spoor, zodat niemand ze per vergissing nog aanschrijft (R37).
}

# Two cards of one.
cli-merge-ask = De fiche van { $other } ({ $other_id }) samenvoegen met die van { $keep } ({ $keep_id })? { $other } ({ $other_id }) verdwijnt.
cli-merge-head = { $keep } blijft, { $other } verdwijnt. Veld per veld:
cli-merge-both = Alleen de notities kunt u van beide fiches nemen.
cli-merge-unknown-field = "{ $field }" is geen veld waaruit u kunt kiezen. Mogelijk: { $fields }, of VAKJE:LABEL voor een gegeven.
cli-doubles-none = Er wachten geen fiches op een beslissing of ze dezelfde zijn.
cli-doubles-different = { $one } en { $other } zijn twee verschillende mensen; daar wordt niet meer naar gevraagd.
merge-field-kind = Soort
merge-field-relation = Relatie
merge-field-given-name = Voornaam
merge-field-family-name = Familienaam
merge-field-organisation = Organisatie
merge-field-address = Adres
merge-field-enterprise-number = Ondernemingsnummer
merge-field-language = Taal
merge-field-notes = Notities
merge-field-interest = Gedocumenteerd belang
merge-keep = Bewaren: { $answer }
merge-use = Reclame via { $channel }: { $answer }
merge-use-stricter = Reclame via { $channel }: { $answer }. De strengste van de twee fiches telt.
merge-use-on = Reclame mag via: { $channels }. Anders niet.
merge-use-none = Reclame mag via geen enkel kanaal.
merge-lost = Verdwijnt: { $name }: { $value }
merge-evidence = samengevoegd met fiche { $card }
merge-details-first = Op een fiche staan nog gevoelige gegevens zonder geldige toestemming. Wis die eerst (R23), en voeg dan samen.
double-why-phone = zelfde telefoonnummer
double-why-name-at-address = bijna dezelfde naam, zelfde adres
merge-like-email = zelfde e-mailadres
merge-like-name = bijna dezelfde naam
merge-other-title = { $name } samenvoegen met
merge-other-type = Typ een naam, adres of nummer van de andere fiche.
merge-other-nobody = Er is geen andere fiche gevonden.
merge-other-keys = ↑ ↓ kiezen · Enter naast elkaar · Esc weg
merge-title = Samenvoegen: { $keep } + { $other }
merge-stays = blijft: fiche { $id }
merge-goes = weg: fiche { $id }
merge-result = samengevoegd
merge-no-questions = De twee verschillen in niets waarvan er maar één kan zijn.
merge-keys = Spatie ← → kiezen · Tab wissel · Enter verder · Esc weg
merge-keys-double = Spatie kiezen · Tab wissel · Enter verder · D twee mensen
merge-confirm = { $other } (fiche { $other_id }) wordt bij { $keep } (fiche { $keep_id }) gevoegd, en verdwijnt als aparte fiche.
merge-can-undo = Tot u het programma sluit, draait u dit terug met de toets u; niet meer na wissen of opruimen.
merge-yes = Samenvoegen
merge-done = Samengevoegd: { $name }
merge-compacting = Het bestand wordt opgeruimd
doubles-title = Mogelijke dubbels
doubles-text = Dit kan telkens één persoon of organisatie zijn. Voeg ze samen, of zeg dat het er twee zijn; dan wordt er niet meer naar gevraagd.
doubles-keys = Enter samenvoegen · D twee verschillende mensen
double-different-done = Twee verschillende mensen: er wordt niet meer naar gevraagd

# Toestemming.
cli-consent-now = { $contact }: { $about }: { $state }
cli-box-is-off = "{ $name }" staat uit, er is dus niets genoteerd. Zet het vakje eerst aan: fichebak box on { $slug }
cli-ledger-empty = Er is nog niets genoteerd.
cli-ledger-corrects = lijn { $id } was een vergissing
cli-ledger-mistake = { $act } (een vergissing)
cli-ledger-statement = verklaring { $version } ({ $lang })
cli-objected = { $contact }: wil geen reclame meer: { $channel }
cli-objected-unknown = Genoteerd zonder fiche: geen reclame meer naar dit adres: { $channel }. Er blijft alleen een gecodeerd spoor van bewaard (R37).
cli-object-unknown-contact = "{ $contact }" is geen fiche, geen e-mailadres en geen telefoonnummer. Er is niets genoteerd.
cli-basis-now = { $contact }: mag bewaard worden: { $keep }
cli-warn-interest = { $sentence } Ontbreekt nog: { $options }

# Campagnes.
cli-campaign-product = Product
cli-campaign-purpose = Doel
cli-campaign-channel = Kanaal
cli-campaign-start = Eerste dag
cli-campaign-end = Laatste dag
cli-campaign-erase-by = Te wissen tegen
cli-campaign-ends = eindigt { $day }
cli-campaign-members = { $count ->
    [one] 1 fiche
   *[other] { $count } fiches
}
cli-cards = { $count ->
    [one] 1 fiche
   *[other] { $count } fiches
}
cli-no-campaigns = Er is nog geen campagne.
cli-campaign-missing = Er is niets bewaard. Ontbreekt nog: { $options }
cli-campaign-end-before-start = --end "{ $end }": verwacht werd { $start } of een latere dag. Er is niets bewaard.
cli-campaign-too-much-grace = --grace-days "{ $given }": verwacht werd een geheel getal van 0 tot { $most }. Er is niets bewaard.
cli-campaign-name-taken = Er is al een campagne "{ $name }". Er is niets bewaard: kies een andere naam.
cli-campaign-was-purged = { $name } is opgeschoond: niemand kan er nog aan deelnemen.
cli-campaign-joined = { $contact } neemt deel aan { $campaign }.
cli-campaign-collected = { $contact } is verzameld voor { $campaign }. Dat is geen toestemming: geef --how om er een te noteren.
cli-campaign-left = { $contact } neemt niet meer deel aan { $campaign }.
cli-warn-no-how = zonder --how is er geen toestemming te noteren: --on en --evidence zijn weggelaten.

# Vakjes en gegevens.
cli-box-slug-taken = Er is al een vakje "{ $slug }". Er is niets bewaard: kies een andere naam.
cli-box-needs-purpose = Een eigen vakje heeft --name en --purpose nodig: u moet kunnen verantwoorden wat u bewaart en waarom. Er is niets bewaard.
# Waarmee mensen akkoord gaan in een eigen vakje van de winkel, tenzij die het zelf verwoordt.
cli-own-statement = Ik ga ermee akkoord dat { $shop } het volgende over mij bewaart: { $name }. Doel: { $purpose }. Ik kan deze toestemming op elk moment intrekken, even gemakkelijk als ik ze gaf.
cli-no-details = Er zijn geen gegevens.
cli-detail-empty = Een gegeven heeft een label en een waarde nodig. Er is niets bewaard.
cli-detail-kept = { $contact }: { $about }: { $label } is bewaard.
cli-detail-gone = { $contact }: { $about }: { $label } is weg.
cli-details-gone = { $contact }: { $about }: { $count ->
    [one] 1 gegeven is
   *[other] { $count } gegevens zijn
} weg.
cli-detail-hidden = verborgen: de toestemming is ingetrokken, wis het (R23)

# Nakijken, opschonen en exporteren.
cli-check-nothing = Er is niets te doen.
cli-check-rule = { $sentence } ({ $count })
cli-purge-head = Opschonen van { $names }
cli-purge-erase = { $count ->
    [one] 1 fiche gaat helemaal weg:
   *[other] { $count } fiches gaan helemaal weg:
}
cli-purge-strip = { $count ->
    [one] 1 fiche blijft, zonder wat ervoor verzameld werd:
   *[other] { $count } fiches blijven, zonder wat ervoor verzameld werd:
}
cli-purge-only-campaign = alleen bewaard voor "{ $name }"
cli-purge-ask = { $names } opschonen: { $erase ->
    [one] 1 fiche gaat helemaal weg
   *[other] { $erase } fiches gaan helemaal weg
}, { $strip ->
    [one] 1 blijft zonder die gegevens
   *[other] { $strip } blijven zonder die gegevens
}. Doorgaan?
cli-purged = { $names } is opgeschoond: { $erase ->
    [one] 1 fiche ging helemaal weg
   *[other] { $erase } fiches gingen helemaal weg
}, { $strip ->
    [one] 1 blijft zonder die gegevens
   *[other] { $strip } blijven zonder die gegevens
}.
cli-purge-was = "{ $name }" is opgeschoond op { $day }.
cli-purge-too-early = "{ $name }" kan opgeschoond worden na { $day }; er is niets aan geraakt.
cli-export-written = { $count ->
    [one] 1 fiche is weggeschreven.
   *[other] { $count } fiches zijn weggeschreven.
}
cli-export-excluded = { $count ->
    [one] 1 fiche staat er niet op:
   *[other] { $count } fiches staan er niet op:
}
cli-export-exists = { $file } bestaat al en bleef zoals het was. Kies een andere naam, of voeg --force toe.
cli-export-unfit = "{ $format }" is geen formaat voor { $channel }: gebruik een van { $formats }.
cli-export-everything-format = Het hele boek wordt geschreven als een van { $formats }.
cli-export-comma = --comma is voor een gewone lijst, of het hele boek als CSV: de andere formaten hebben een eigen scheidingsteken.
cli-unknown-export = Er is geen export "{ $export }": zie fichebak export list.
cli-copies-how = Om de bestanden te wissen die er nog zijn: fichebak export delete NUMMER --yes, of --delete-exports bij de volgende wissing, opschoning of bezwaar.
cli-export-check-what = er staat in dat het reclame is
cli-export-check-who = er staat in wie het verstuurt
cli-export-check-how = er staat in hoe men zich gratis uitschrijft, en het kan ook
cli-demo-written = Een verzonnen fichebak met { $count } fiches is geschreven naar { $file }.

# Wat er mis is met de argumenten.
cli-wrong-value = { $option } "{ $value }": verwacht werd { $expected }.
cli-wrong-no-value = { $option } heeft een waarde nodig.
cli-wrong-option = "{ $option }" is hier niet bekend.
cli-wrong-verb = Er is hier geen opdracht "{ $verb }".
cli-wrong-meant = Bedoelde u "{ $meant }"?
cli-wrong-missing = Ontbreekt nog: { $options }
cli-wrong-twice = { $option } is twee keer gegeven, of gaat niet samen met een andere optie.
cli-wrong-utf8 = Een argument is geen leesbare tekst (UTF-8).
cli-wrong-use = Deze argumenten gaan niet samen.
cli-try-help = Hulp: { $command } --help
cli-expect-day = een dag zoals 2026-03-01
cli-expect-number = een geheel getal
cli-expect-text = een van de mogelijke waarden
cli-expect-slug = een naam in kleine letters, cijfers en koppeltekens, zoals verjaardag
cli-expect-wording = een taal en de tekst, zoals nl=Ik ga akkoord
cli-expect-take = een veld en een fiche, zoals relation=other

# De hulppagina's.
cli-heading-usage = Gebruik
cli-heading-verbs = Opdrachten
cli-heading-arguments = Argumenten
cli-heading-options = Opties
cli-heading-everywhere = Opties van elke opdracht
cli-heading-example = Voorbeeld
cli-value-verb = OPDRACHT
cli-value-options = [OPTIES]
cli-about = De fichebak van een kleine winkel: hij weet wiens gegevens u mag bewaren, wie u mag aanschrijven en tot wanneer. Zonder opdracht opent hij de schermen.
cli-demo-about = De schermen openen op een tijdelijke fichebak vol voorbeelden, of een verzonnen fichebak schrijven
cli-contact-about = Fiches
cli-contact-add-about = Een fiche toevoegen, en ze tonen
cli-contact-edit-about = Een fiche wijzigen: wat u geeft, vervangt wat er stond; een lege waarde wist het
cli-contact-show-about = Een fiche tonen: mag u ze bewaren, mag u ze gebruiken, tot wanneer
cli-contact-list-about = De fiches op naam tonen, of die welke u zoekt
cli-contact-erase-about = Een fiche definitief wissen
cli-contact-merge-about = Twee fiches van één persoon of organisatie samenvoegen: de strengste toestemming telt
cli-contact-doubles-about = De fiches tonen die dezelfde kunnen zijn, of zeggen dat twee het niet zijn
cli-consent-about = Wie waarmee akkoord ging, wanneer en hoe
cli-consent-give-about = Noteren dat iemand akkoord ging
cli-consent-refuse-about = Noteren dat iemand gevraagd werd en nee zei
cli-consent-withdraw-about = Noteren dat iemand een toestemming intrekt: het stopt meteen
cli-consent-correct-about = Noteren dat de laatste lijn van een vakje een vergissing was
cli-consent-list-about = Het hele register van een fiche tonen, of van één vakje
cli-campaign-about = Campagnes: een doel met een einde
cli-campaign-add-about = Een campagne plannen; alles behalve de dagen uitstel is nodig (R26)
cli-campaign-edit-about = Een campagne wijzigen: wat u geeft, vervangt wat er stond
cli-campaign-list-about = De campagnes tonen
cli-campaign-show-about = Een campagne met haar fiches tonen
cli-campaign-join-about = Een fiche in een campagne opnemen: met --how ging ze akkoord, zonder is ze er alleen voor verzameld
cli-campaign-leave-about = Een fiche uit een campagne halen
cli-box-about = De vakjes van deze winkel: wat bewaard wordt, waarvoor, hoe lang
cli-box-list-about = De vakjes tonen: wat bewaard wordt, waarvoor, hoe lang, en hoeveel mensen akkoord gingen
cli-box-on-about = Een vakje aanzetten
cli-box-off-about = Een vakje uitzetten
cli-box-add-about = Een eigen vakje toevoegen
cli-box-edit-about = Een vakje wijzigen; een nieuwe tekst is een nieuwe versie, de oude blijven als bewijs
cli-detail-about = Gegevens: waarden met een label onder een vakje
cli-detail-set-about = Een gegeven op een fiche bewaren of wijzigen
cli-detail-unset-about = Een gegeven definitief van een fiche halen
cli-detail-erase-about = De gegevens wissen die een ingetrokken toestemming achterlaat (R23)
cli-detail-list-about = De gegevens van een fiche tonen
cli-object-about = "Schrijf mij niet meer aan" noteren, ook voor iemand zonder fiche
cli-basis-about = Een andere rechtsgrond voor een prospect noteren: een gevraagde offerte of een gedocumenteerd belang
cli-settings-about = Wat uw winkel zelf beslist
cli-settings-list-about = De instellingen tonen
cli-settings-get-about = Eén instelling tonen
cli-settings-set-about = Eén instelling wijzigen
cli-check-about = Tonen wat er te doen is; eindigt met 0 als er niets is, 1 als er iets is, 2 bij een fout
cli-purge-about = Wissen wat afgelopen campagnes achterlieten
cli-export-about = De lijst schrijven van wie via een kanaal aangeschreven mag worden, en zeggen waarom de anderen er niet op staan
cli-export-list-about = De bestanden tonen die het boek verlieten, en of ze er nog zijn
cli-export-delete-about = Bestanden wissen die het boek verlieten, als ze nog dezelfde zijn
cli-completions-about = Een script tonen dat de opdrachten in uw shell aanvult
cli-help-about = De hulp van een opdracht tonen
cli-arg-db = Bestand van de fichebak (of FICHEBAK_DB); anders dat in uw gegevensmap
cli-arg-lang = Taal van de teksten
cli-arg-today = Dag om mee te rekenen, zoals 2026-12-31; anders vandaag
cli-arg-json = Antwoorden in JSON, voor scripts
cli-arg-help = Deze hulp tonen
cli-arg-version = De versie tonen
cli-arg-help-verb = Opdracht om uit te leggen
cli-arg-shell = Uw shell
cli-arg-contact = Nummer, e-mailadres, telefoonnummer, begin van de UUID (8 of meer) of juiste naam
cli-arg-keep = De fiche die blijft
cli-arg-other = De fiche die erbij gevoegd wordt, en verdwijnt
cli-arg-take = Van welke fiche een veld komt waar ze verschillen; notes=both houdt beide. Een gegeven is VAKJE:LABEL. Mag herhaald worden
cli-arg-contact-merge-dry-run = Tonen wat elke fiche zegt en wat de samengevoegde zou zeggen; niets veranderen
cli-arg-contact-merge-yes = Niet vragen
cli-arg-different = Deze twee zijn verschillende mensen: niet meer vragen
cli-arg-object-contact = Nummer, e-mailadres, telefoonnummer of naam van een fiche; of een adres zonder fiche
cli-arg-campaign = Nummer of naam van de campagne
cli-arg-box = Naam van het vakje, zoals email of health
cli-arg-slug = Naam van het nieuwe vakje op de opdrachtregel: kleine letters, cijfers, koppeltekens
cli-arg-demo-contacts = Hoeveel fiches de verzonnen fichebak telt
cli-arg-seed = Hetzelfde getal geeft dezelfde fichebak
cli-arg-how = Hoe het antwoord gegeven werd; de eerste vier zijn schriftelijk
cli-arg-on = Dag waarop het gebeurde; anders vandaag
cli-arg-evidence = Waar het bewijs ligt: een map, het nummer van een strookje, een webregistratie
cli-arg-kind = Wie er op de fiche staat; person tenzij anders gegeven
cli-arg-box-add-kind = Soort gegevens: meer dan het gewone, naam en contactgegevens, of gevoelig; data tenzij anders gegeven
cli-arg-relation = Wat het contact voor de winkel is; prospect tenzij anders gegeven
cli-arg-given-name = Voornaam
cli-arg-family-name = Familienaam, met de voorvoegsels zoals geschreven
cli-arg-organisation = Naam van de organisatie
cli-arg-email = E-mailadres; mag herhaald worden, het voornaamste eerst
cli-arg-phone = Telefoonnummer; mag herhaald worden, het voornaamste eerst
cli-arg-street = Straat, nummer en bus
cli-arg-postcode = Postcode
cli-arg-city = Gemeente
cli-arg-country = Land, zoals NL; België tenzij anders gegeven
cli-arg-enterprise-number = Ondernemings- of btw-nummer
cli-arg-language = Taal die het contact leest
cli-arg-tag = Label; mag herhaald worden
cli-arg-note = Notities
cli-arg-source = Waar de gegevens vandaan komen
cli-arg-collected-on = Dag waarop de gegevens verzameld werden; vandaag tenzij anders gegeven
cli-arg-from-elsewhere = Of de gegevens van iemand anders dan de persoon komen; een import zegt ja
cli-arg-collected-for = Campagne waarvoor de fiche verzameld werd
cli-arg-contact-edit-collected-for = Campagne waarvoor de adressen die u hier geeft verzameld werden; zonder adres de hele fiche
cli-arg-last-contact-on = Laatste teken van leven van de persoon
cli-arg-last-sale-on = Laatste verkoop; voor een nieuwe klant vandaag tenzij anders gegeven
cli-arg-quote-on = Dag waarop een offerte gevraagd werd
cli-arg-invoiced-on = Datum van de laatste factuur
cli-arg-free-refusal-offered-on = Dag waarop de persoon gratis reclame kon weigeren, toen het adres gegeven werd
cli-arg-do-not-call-checked-on = Dag waarop de Bel-me-niet-meer-lijst laatst geraadpleegd werd
cli-arg-do-not-call-listed = Of het nummer erop stond
cli-arg-slip-of-the-pen = Het adres was verkeerd getypt: toestemmingen voor het oude blijven
cli-arg-query = Woorden om te zoeken, in elk veld
cli-arg-limit = Hoogstens zoveel
cli-arg-yes = Niet vragen
cli-arg-reason = Waarom; noem niemand, dit blijft langer dan de fiche
cli-arg-name = Naam
cli-arg-product = Product waarvoor het is; een nieuw product komt bij in de lijst van de winkel
cli-arg-purpose = Waarvoor de gegevens verzameld worden
cli-arg-channel = Kanaal
cli-arg-object-channel = Alleen via dit kanaal; alle tenzij anders gegeven
cli-arg-start = Eerste dag
cli-arg-end = Laatste dag
cli-arg-grace-days = Dagen na het einde waarbinnen de gegevens gewist moeten zijn: 0 tot 30
cli-arg-retention-months = Maanden waarna een toestemming vervalt; leeg: tot ze ingetrokken wordt
cli-arg-statement = Waarmee mensen akkoord gaan, in één taal, zoals nl=Ik ga akkoord; mag herhaald worden
cli-arg-label = Wat het is, zoals Allergie
cli-arg-value = De waarde
cli-arg-settings-set-value = De nieuwe waarde; producten en bronnen met komma's ertussen; yes of no waar dat gevraagd wordt
cli-arg-key = Naam van de instelling
cli-arg-detail-set-campaign = Campagne waarvoor het verzameld werd
cli-arg-ground = De rechtsgrond
cli-arg-basis-on = Dag waarop de offerte gevraagd werd; anders vandaag
cli-arg-interest = Wat uw belang is
cli-arg-necessity = Waarom de fiche daarvoor nodig is
cli-arg-balance = Waarom de persoon niet geschaad wordt en dit mag verwachten
cli-arg-informed-on = Dag waarop het de persoon gezegd is
cli-arg-purge-campaign = Alleen deze campagne; mag herhaald worden
cli-arg-dry-run = Alleen tonen wat zou weggaan
cli-arg-file = Bestand om te schrijven, voor een rekenblad of een mailprogramma (CSV)
cli-arg-export-campaign = Voor deze campagne; algemene reclame tenzij anders gegeven
cli-arg-to = Wie de lijst krijgt
cli-arg-force = Het bestand vervangen als het bestaat
cli-arg-export-file = Bestand om te schrijven
cli-arg-export-channel = Kanaal; nodig tenzij alles geëxporteerd wordt
cli-arg-export-format = Formaat: een lijst is gewoon, of in de kolommen van een mailingtool, etiketten voor post, of vCard; alles is json, csv of vcard
cli-arg-comma = Komma's tussen de cellen en geen byte order mark, in plaats van puntkomma's
cli-arg-excluded = Tweede bestand, met wie niet op de lijst staat en waarom
cli-arg-everything = Het hele boek, alles wat van u is: voor een ander programma, open en bloot
cli-arg-export = Nummer van de export, zoals in fichebak export list
cli-arg-delete-exports = De bestanden wissen die het boek met deze fiches verlieten, als ze er nog zijn

### CONTACTS

contacts-none = Nog geen fiche. Druk op a om er een toe te voegen, op p voor een stapel briefjes, of op I voor het adresboek dat u hebt.
contacts-none-found = Geen fiche gevonden. Esc verlaat het zoeken; a voegt een fiche toe.
contacts-none-filtered = Geen fiche van deze soort. Esc toont alle fiches.
relations-prospect = Prospecten
relations-client = Klanten
relations-former-client = Voormalige klanten
kinds-person = Personen
kinds-sole-trader = Eenmanszaken
kinds-contact-person = Contactpersonen
kinds-organisation = Organisaties
filter-all = Alle fiches
filter-findings-must = Er moet iets gebeuren
filter-findings-should = Er zou iets moeten gebeuren
filter-findings-note = Met een opmerking
filter-tag = Label: { $tag }
filter-title = Welke fiches?
filter-keys = Enter kiezen · Esc verlaten
card-keep = Bewaren
card-use = Gebruik
card-keys-prospect = Spatie aanvinken · b rechtsgrond · x wissen
card-keys-details = X deze gegevens wissen
card-keys-erase = x wissen
card-keys-tick = Spatie opnieuw vragen en aanvinken
card-keys-purge = P zien wat verdwijnt
card-keys-edit = e wijzigen
card-keys-told = i vandaag ingelicht · e wijzigen
card-partly-collected = een deel van de gegevens werd ervoor verzameld
card-objection = Wil geen reclame: { $what }, sinds { $day }
card-person = Contactpersoon: { $name }
card-collected-on = Verzameld op { $day }
card-from-elsewhere = Van iemand anders dan de persoon
card-informed-on = Op { $day } ingelicht over de herkomst
card-last-sale-on = Laatste verkoop { $day }
card-last-contact-on = Laatste contact { $day }
card-quote-on = Offerte gevraagd op { $day }
card-free-refusal-offered-on = Gratis weigering aangeboden op { $day }
card-held = Alleen voor de factuur bewaard, sinds { $day }: al het andere is gewist.
card-invoiced-on = Laatste factuur { $day }
card-changes-on = Dit antwoord geldt tot { $day }
card-source = Bron: { $source }
card-do-not-call-listed = Op de Bel-me-niet-meer-lijst, gecontroleerd op { $day }
card-do-not-call-free = Niet op de Bel-me-niet-meer-lijst, gecontroleerd op { $day }
card-interest = Gerechtvaardigd belang: { $interest }. Nodig omdat: { $necessity }. Schaadt niet omdat: { $balance }.
dialog-keys = Enter bewaren · Tab volgende · Esc verlaten
tick-box = Vakje
tick-answer = Antwoord
tick-answer-given = akkoord
tick-answer-refused = geweigerd
tick-answer-collected = niet gevraagd: alleen ervoor verzameld
tick-how = Hoe
tick-on = Wanneer
tick-evidence = Bewijs
tick-evidence-hint = Waar het briefje, de mail of het formulier ligt, als dat er is.
tick-evidence-needed = Nodig voor gevoelige informatie: waar het ondertekende papier of de webregistratie ligt (R11).
tick-how-needed = Noteer hoe de persoon antwoordde: anders is een toestemming niet te bewijzen (R24).
tick-day-wrong = Typ een dag die niet na vandaag ligt, bijvoorbeeld 31/12/2025.
tick-statement = Waarmee men akkoord gaat: "{ $statement }"
tick-given = Aangevinkt: { $name }
tick-refused = Geweigerd: { $name }
tick-collected = Verzameld voor { $name }, zonder toestemming
untick-why = Waarom
untick-withdrawn = ingetrokken
untick-mistake = bij vergissing aangevinkt
untick-mistake-text = De invoer wordt verbeterd: ze telt als nooit gebeurd. Beide blijven in het register staan.
untick-follows = Wat volgt:
untick-stops = Reclame per { $channel } stopt.
untick-details = { $count ->
    [one] 1 gegeven onder dit vakje moet vandaag gewist worden.
   *[other] { $count } gegevens onder dit vakje moeten vandaag gewist worden.
}
untick-no-basis = De fiche heeft geen andere rechtsgrond: wis ze, of noteer een andere reden.
untick-nothing-else = Verder verandert er niets.
untick-done = Ingetrokken: { $name }
untick-corrected = Verbeterd: { $name }
objection-title = { $name }: stop reclame
objection-unknown-title = Stop reclame aan iemand zonder fiche
objection-address = E-mail of telefoon
objection-address-hint = Alleen een gecodeerd spoor ervan wordt bewaard.
objection-channel = Welke
objection-all = alle reclame
objection-done = Bezwaar genoteerd: { $name }
objection-unknown-done = Bezwaar genoteerd. Alleen een gecodeerd spoor wordt bewaard.
objection-not-an-address = Geen e-mailadres en geen telefoonnummer.
basis-title = { $name }: een andere reden om de fiche te bewaren
basis-which = Reden
basis-quote = vroeg een offerte
basis-interest = een gedocumenteerd belang
basis-quote-on = Gevraagd op
basis-what = Wat is het belang?
basis-necessity = Waarom is het nodig?
basis-balance = Waarom schaadt het niet?
basis-informed-on = Persoon ingelicht op
basis-saved = Reden genoteerd: { $name }
members-none = Er is geen campagne. Plan er een op scherm 3.
members-title = { $name }: campagnes
members-keys = Spatie opnemen of weghalen · Esc deze lijst verlaten
members-left = Weg uit { $campaign }
details-title = { $name }: gegevens
details-keys = Enter wijzigen · Esc verlaten
details-add = + een nieuw gegeven
detail-title = { $name }: een nieuw gegeven
detail-label = Wat
detail-label-hint = Bijvoorbeeld: lievelingsbrood, schoenmaat, allergie.
detail-value = Waarde
detail-value-hint = Maak leeg om het gegeven van de fiche te halen.
detail-needed = Vul dit in.
detail-saved = Bewaard: { $label }
detail-removed = Verwijderd: { $label }
detail-refused = { $sentence } ({ $rule }) Vink eerst het vakje aan, met het ondertekende papier of de webregistratie als bewijs.
erase-title = { $name } wissen?
erase-whole = { $count ->
    [0] De hele fiche verdwijnt, met haar toestemmingen.
    [one] De hele fiche verdwijnt, met haar toestemmingen en 1 gegeven.
   *[other] De hele fiche verdwijnt, met haar toestemmingen en { $count } gegevens.
}
erase-for-good = Dit kan niet ongedaan gemaakt worden. Kopieën en lijsten die u zelf maakte, moet u zelf wissen.
erase-yes = Wissen
erase-running = { $count ->
    [one] 1 fiche wissen
   *[other] { $count } fiches wissen
}
hold-goes = Verdwijnt meteen: { $parts } en al het andere.
hold-goes-all = Al het andere verdwijnt meteen.
hold-goes-events = { $count ->
    [one] 1 notitie van een akkoord of bezwaar
   *[other] { $count } notities van akkoorden of bezwaren
}
hold-goes-notes = de notities
hold-goes-tags = de labels
hold-stays = Blijft tot en met { $day }, alleen voor de factuur van { $invoiced }: { $parts }.
hold-part-name = naam
hold-part-organisation = organisatie
hold-part-address = postadres
hold-part-enterprise-number = ondernemingsnummer
hold-part-invoice-date = datum van de factuur
hold-yes = De rest wissen
hold-nothing-more = Van deze fiche blijft alleen wat op de factuur staat, en dat blijft tot en met { $day }. { $why }
hold-organisation = Volgens uw instellingen is deze fiche de enige kopie van factuurgegevens, en de factuur moet bewaard worden tot en met { $day }. De fiche van een bedrijf wordt niet tegengehouden: noteer die gegevens eerst elders.
hold-name = { $name } (tot en met { $day })
hold-more = nog { $count }
hold-address = het postadres blijft voor de factuur tot en met { $day } (R31)
erase-no-details = Op deze fiche wacht niets om gewist te worden.
erase-details-title = De gegevens onder "{ $name }" wissen?
cmd-details = Gegevens
cmd-details-help = De gegevens van de fiche tonen, toevoegen en wijzigen.
cmd-tell = Ingelicht
cmd-tell-help = Noteren dat de persoon vandaag ingelicht werd dat u deze fiche hebt.
cmd-object-unknown = Stop reclame (zonder fiche)
cmd-object-unknown-help = Het bezwaar noteren van iemand die geen fiche heeft.
cmd-erase-details = Gegevens wissen
cmd-erase-details-help = De gegevens wissen die een ingetrokken toestemming achterlaat.

### FORM

form-title-add = Nieuwe fiche
form-title-edit = Wijzigen: { $name }
form-keys = Ctrl-S bewaren · Ctrl-N en nieuw · Ctrl-O meer · Esc weg
form-keys-unfolded = Ctrl-S bewaren · Ctrl-N en nieuw · Ctrl-O minder · Esc weg
form-kind = Soort
form-kind-hint = Kies met ← en →. Begin te typen, en u typt de naam.
form-choice-hint = Kies met ← en →.
form-relation = Relatie
form-last-sale-on = Laatste verkoop
form-given-name = Voornaam
form-family-name = Familienaam
form-organisation = Organisatie
form-organisation-hint = Fiches die zo beginnen: { $names }. → op het einde neemt de eerste over.
form-email = E-mail
form-email-change = Gewijzigd adres
form-phone = Telefoon
form-phone-change = Gewijzigd nummer
form-change-new = een nieuw
form-change-slip = een tikfout
form-change-hint = Aan het oude hangt een toestemming of een campagne. Voor een nieuw moet u de toestemming opnieuw vragen; na een tikfout blijft ze staan.
form-change-choose = Is dit een nieuw, of was het oude een tikfout? Kies met ← en →.
form-free-refusal = Kon reclame gratis weigeren
form-free-refusal-hint = Toen u het e-mailadres kreeg. Zonder dat mag u een klant niet mailen zonder toestemming (R17).
form-boxes = Gaat akkoord met
form-box-hint = Spatie vinkt aan waarmee deze persoon akkoord ging, en niets anders.
form-how = Hoe
form-given-on = Wanneer
form-evidence = Bewijs ligt
form-evidence-hint = Waar het ondertekende papier of de webregistratie ligt, zoals "map 2026".
form-folded = Meer over deze fiche
form-more-emails = Nog e-mail
form-more-phones = Nog telefoon
form-several-hint = Meer dan één: met een komma ertussen.
form-street = Straat, nummer
form-street-hint = Straat, huisnummer en bus.
form-postcode = Postcode
form-city = Plaats
form-country = Land
form-country-hint = Een naam, of twee letters zoals NL.
form-language = Taal
form-language-unknown = niet bekend
form-language-hint = Wat deze persoon leest: voor de zin waarmee hij of zij akkoord gaat.
form-enterprise-number = Ondernemingsnummer
form-tag = Labels
form-source = Bron
form-source-hint = Waar de gegevens vandaan komen, zoals "aan de toonbank".
form-collected-on = Verzameld op
form-from-elsewhere = Van iemand anders
form-from-elsewhere-hint = Niet van de persoon: gekocht, gevonden of aangeraden. Dan wordt de persoon binnen een maand ingelicht.
form-informed-on = Ingelicht op
form-collected-for = Verzameld voor
form-no-campaign = geen campagne
form-collected-for-hint = Wat u alleen voor een campagne verzamelde, gaat weg als die afgelopen is.
form-last-contact-on = Laatste contact
form-quote-on = Offerte gevraagd op
form-invoiced-on = Gefactureerd op
form-do-not-call-checked = Bel-me-niet-meer
form-do-not-call-hint = De dag waarop u de lijst bekeek. { $day }
form-do-not-call-listed = Staat op de Bel-me-niet-meer-lijst
form-notes = Notities
form-notes-hint = Enter begint een nieuwe regel, Tab gaat verder. Hier geen gevoelige gegevens.
form-added = Toegevoegd: { $name }
form-saved = Bewaard: { $name }
form-without-consent = Nog geen toestemming (tegen { $day }): Spatie vinkje · b grond · x wissen · { $name }
form-keep = Nog eens bewaren houdt wat gemerkt is, zoals u het typte.
form-keep-double = Er is misschien al een fiche. Nog eens bewaren maakt een tweede.

problem-no-name = Een fiche heeft een naam nodig, of een adres.
problem-suppressed = { $address } wil geen reclame van u (uitsluitingslijst, R37). Vraag schriftelijk toestemming voor u schrijft.
problem-after-today = Deze dag moet nog komen.
problem-sensitive = "{ $word }" is misschien een gevoelig gegeven (R10). Laat het weg, of bewaar het onder een vakje met schriftelijke toestemming.
problem-place = { $code } is de postcode van een andere plaats.
problem-country = Geen land: typ de naam, of twee letters zoals NL.
problem-email-space = Maar één adres: laat de naam en de spaties weg.
problem-email-no-at = Een e-mailadres heeft een @, zoals els@example.be.
problem-email-several-ats = Er staat meer dan één @ in.
problem-email-no-local-part = Vóór de @ moet iets staan.
problem-email-no-domain = Na de @ moet iets staan.
problem-email-domain = Wat na de @ staat, is niet volledig, zoals in example.be.
problem-email-character = Er staat een teken in dat geen e-mailadres heeft.
problem-email-too-long = Dit is te lang voor een e-mailadres.
problem-phone-paid = Dit nummer kost extra om te bellen.
problem-phone-no-digits = Een telefoonnummer heeft cijfers, zoals 016 20 00 00.
problem-phone-letters = Er staat een letter tussen de cijfers.
problem-phone-several = Meer dan één nummer: zet er een komma tussen.
problem-phone-too-short = Er ontbreekt een cijfer, of de 0 vooraan.
problem-phone-too-long = Er is een cijfer te veel.
problem-phone-country = Typ voor dit land het nummer met + en de landcode.
problem-phone-invalid = Dat land heeft geen zulk nummer.
problem-enterprise-length = Een ondernemingsnummer heeft tien cijfers, zoals 0403.019.261.
problem-enterprise-character = Er staat een teken in dat geen ondernemingsnummer heeft.
problem-enterprise-first-digit = Een ondernemingsnummer begint met 0 of 1.
problem-enterprise-check-digits = De laatste twee cijfers passen niet bij de andere: er is een tikfout.
problem-enterprise-establishment = Dit is het nummer van een vestiging, niet van de onderneming.
problem-enterprise-outside-union = Hier zijn alleen nummers van landen van de Europese Unie bekend.
problem-postcode-belgian = Een Belgische postcode heeft vier cijfers, van 1000 tot 9999.
problem-postcode-dutch = Een Nederlandse postcode heeft vier cijfers en twee letters, zoals 1234 AB.
problem-postcode-four = Een postcode van Luxemburg heeft vier cijfers.
problem-postcode-five = De postcodes van dit land hebben vijf cijfers.

double-email = { $who } heeft hetzelfde e-mailadres.
double-phone = { $who } heeft hetzelfde telefoonnummer.
double-name = { $who } heeft bijna dezelfde naam.
double-others = { $count ->
    [one] En nog 1 andere fiche.
   *[other] En nog { $count } andere fiches.
}
double-keys = Ctrl-G opent die fiche met wat u typte.
double-typed = U typte: { $typed }

country-be = België
country-nl = Nederland
country-lu = Luxemburg
country-fr = Frankrijk
country-de = Duitsland
country-gb = Verenigd Koninkrijk

### TODAY

finding-2 = Mailbox van een persoon op een bedrijfsfiche
finding-6 = Prospecten zonder toestemming
finding-8 = Vervallen offertes
finding-9 = Belangen niet volledig gedocumenteerd
finding-10 = Gevoelige gegevens zonder toestemming
finding-11 = Gevoelige toestemming niet schriftelijk
finding-15 = Meer gegevens dan nodig
finding-17 = Voormalige klanten die nog gemaild worden
finding-22 = Bezwaar, en alleen voor reclame bewaard
finding-23 = Ingetrokken toestemmingen met resterende gegevens
finding-24 = Niet te bewijzen toestemmingen
finding-25 = Oude toestemmingen
finding-28 = Afgelopen campagnes
finding-30 = Voormalige klanten
finding-31 = Niet meer nodig voor de factuur
finding-34 = Nog in te lichten personen
finding-37 = Adressen op de uitsluitingslijst
today-to-do = Te doen
today-nothing = Vandaag is er niets te doen.
today-coverage = Wie waarmee akkoord ging, van { $count ->
    [one] 1 persoon
   *[other] { $count } personen
}
today-overdue = te laat sinds { $day }
today-due = tegen { $day }
today-one-by-one = Deze lost u één voor één op: elk antwoord kan anders zijn. Spatie op een regel lost hem op.
today-none-due = Geen fiche van deze groep is al aan de beurt: vraag toestemming, of wis ze één voor één met x.
today-keys-prospect = Spatie toestemming · F vervallen wissen · x wissen · b grond
today-keys-tick = Spatie opnieuw vragen en noteren · Enter fiche
today-keys-details = Spatie wissen · F ze allemaal wissen
today-keys-erase = Spatie wissen · F alle vervallen wissen
today-keys-purge = Spatie zien wat verdwijnt (P)
today-keys-told = Spatie vandaag ingelicht · F allemaal · Enter fiche
today-keys-edit = Spatie wijzigen · Enter fiche
today-keys-open = Enter fiche
today-erase-title = { $count ->
    [one] 1 fiche wissen?
   *[other] { $count } fiches wissen?
}
today-erase-text = { $count ->
    [0] Geen enkele fiche verdwijnt volledig. Dit kan niet ongedaan gemaakt worden.
    [one] 1 fiche verdwijnt volledig en voorgoed. Dit kan niet ongedaan gemaakt worden.
   *[other] { $count } fiches verdwijnen volledig en voorgoed. Dit kan niet ongedaan gemaakt worden.
}
today-erase-held = { $count ->
    [one] Van 1 fiche blijft wat op de factuur staat, en alleen dat:
   *[other] Van { $count } fiches blijft wat op de factuur staat, en alleen dat:
}
today-erase-yes = { $count ->
    [one] 1 fiche wissen
   *[other] { $count } fiches wissen
}
today-details-title = { $count ->
    [one] De gegevens van 1 fiche wissen?
   *[other] De gegevens van { $count } fiches wissen?
}
today-details-of = Verdwijnt onder "{ $name }": { $what }
today-whole-of = Verdwijnen volledig, omdat alleen die toestemming ze nog hield: { $what }
today-both-title = { $count ->
    [one] 1 fiche wissen, en gegevens van nog { $details }?
   *[other] { $count } fiches wissen, en gegevens van nog { $details }?
}
today-both-yes = Fiches en gegevens wissen
today-details-text = De gegevens onder het vakje verdwijnen voorgoed; het bewijs van de toestemming blijft. Dit kan niet ongedaan gemaakt worden.
today-details-yes = De gegevens wissen
today-told-title = { $count ->
    [one] Werd deze persoon vandaag ingelicht?
   *[other] Werden deze { $count } personen vandaag ingelicht?
}
today-told-text = Ingelicht is: dat u de gegevens hebt, van wie, en waarvoor. Op elke fiche komt dan de datum van vandaag; u maakt het ongedaan met de toets u.
today-told-yes = Allemaal ingelicht
today-told-done = { $count ->
    [one] 1 persoon vandaag ingelicht
   *[other] { $count } personen vandaag ingelicht
}

### CAMPAIGNS

campaigns-none = Nog geen campagne. Een campagne heeft een doel en een einde: wat ervoor verzameld werd, verdwijnt na afloop. Druk op a om er een te plannen.
campaign-new = Nieuwe campagne
campaign-name = Naam
campaign-product = Product
campaign-product-hint = Een van uw eigen producten; een nieuw komt in uw lijst: { $products }
campaign-purpose = Doel
campaign-purpose-hint = De zin waarmee men akkoord gaat bij het inschrijven.
campaign-channel = Kanaal
campaign-start = Eerste dag
campaign-end = Laatste dag
campaign-grace = Dagen uitstel
campaign-grace-hint = Dagen na het einde waarbinnen de gegevens gewist moeten worden: 0 tot { $most }.
campaign-required = Nodig: een campagne heeft een product, een doel, een kanaal, een begin en een einde (R26).
campaign-end-before-start = De campagne eindigt vóór ze begint.
campaign-too-much-grace = Typ een geheel getal van 0 tot { $most }.
campaign-name-taken = Er is al een campagne met die naam.
campaign-saved = Campagne "{ $name }" bewaard
campaign-ends = eindigt { $day }
campaign-erase-by = wissen tegen { $day }
campaign-members = { $count ->
    [0] Nog niemand ingeschreven.
    [one] 1 fiche
   *[other] { $count } fiches
}
campaign-purge-now = Afgelopen. { $count ->
    [one] 1 fiche op te schonen
   *[other] { $count } fiches op te schonen
}: P toont bij naam wat verdwijnt.
campaign-in-grace = Afgelopen. { $count ->
    [one] De ene fiche moet
   *[other] De { $count } fiches moeten
} tegen { $day } opgeschoond zijn; aanschrijven mag al niet meer.
campaign-purged = Opgeschoond: de gegevens zijn weg. Naam en totalen blijven.
member-collected = ervoor verzameld
field-not-a-day = Geen dag: typ bijvoorbeeld 31/12/2026.
field-day-hint = Dag/maand/jaar, bijvoorbeeld 31/12/2026.
purge-nothing = Geen enkele campagne is afgelopen: er is niets op te schonen.
purge-looking = Opzoeken wat verdwijnt en wie blijft…
purge-title = Opschonen: { $names }
purge-summary = { $erase ->
    [one] 1 fiche verdwijnt volledig.
   *[other] { $erase } fiches verdwijnen volledig.
} { $strip ->
    [one] 1 fiche blijft, zonder wat voor de campagne verzameld werd.
   *[other] { $strip } fiches blijven, zonder wat voor de campagne verzameld werd.
}
purge-keys = Enter opschonen… · ↑↓ bladeren · Esc alles laten staan
purge-whole-card = de hele fiche (R28: alleen voor deze campagne bewaard)
purge-stays = blijft: { $basis } ({ $rule }); verdwijnt: { $what }
purge-goes-membership = de band met de campagne
purge-goes-emails = { $count ->
    [one] 1 e-mailadres
   *[other] { $count } e-mailadressen
}
purge-goes-phones = { $count ->
    [one] 1 telefoonnummer
   *[other] { $count } telefoonnummers
}
purge-goes-address = het postadres
purge-goes-details = { $count ->
    [one] 1 gegeven
   *[other] { $count } gegevens
}
purge-ask-title = "{ $names }" opschonen?
purge-ask-erase = { $count ->
    [one] 1 fiche verdwijnt volledig.
   *[other] { $count } fiches verdwijnen volledig.
}
purge-ask-strip = { $count ->
    [one] 1 fiche blijft, zonder wat voor de campagne verzameld werd.
   *[other] { $count } fiches blijven, zonder wat voor de campagne verzameld werd.
}
purge-ask-for-good = Dit kan niet ongedaan gemaakt worden. Kopieën die u zelf maakte, moet u zelf wissen.
purge-ask-yes = { $count ->
    [one] Opschonen, 1 fiche verdwijnt
   *[other] Opschonen, { $count } fiches verdwijnen
}
purge-running = { $names } opschonen
purge-done = { $names } opgeschoond: { $erase ->
    [one] 1 fiche is weg
   *[other] { $erase } fiches zijn weg
}{ $strip ->
    [0] {""}
    [one] , 1 blijft zonder die gegevens
   *[other] , { $strip } blijven zonder die gegevens
}.
job-refresh = Nagaan wat er vandaag verandert

### EXPORT

# Lijsten naar buiten: het scherm, en wat de opdrachtregel ermee deelt.
cmd-export = Export
cmd-export-help = Een lijst of het hele boek schrijven; zien wie er niet op staat, en waarom.
cmd-exports = Lijsten die vertrokken
cmd-exports-help = Zien waar de bestanden liggen die het boek verlieten, en ze wissen.
export-title = Export
export-what = Wat
export-what-list = een lijst om mensen aan te schrijven
export-what-everything = alles wat van u is
export-channel = Kanaal
export-campaign = Voor
export-campaign-general = reclame in het algemeen
export-campaign-hint = Voor een campagne telt alleen een toestemming daarvoor, of voor het kanaal.
export-format = Formaat
export-format-plain = rekenblad (CSV)
export-format-mailchimp = Mailchimp
export-format-brevo = Brevo
export-format-listmonk = listmonk
export-format-labels = etiketten
export-format-vcard = vCard, voor een telefoon
export-format-json = alles (JSON)
export-format-csv = fiches voor een rekenblad (CSV)
export-format-excluded = wie er niet op staat
export-separator = Scheiding
export-separator-semicolon = puntkomma
export-separator-comma = komma
export-file = Bestand
export-file-hint = Alleen uw account kan het lezen. Een bestand dat er al is, wordt niet vervangen.
export-to = Aan wie
export-to-hint = Het mailbedrijf of de mailingtool die het krijgt, voor een opdracht van u. Leeg: het blijft bij u.
export-excluded = Wie er niet op staat
export-excluded-hint = Een tweede bestand met hun namen en de reden. Leeg: geen.
export-unfit = Kies een formaat voor dit kanaal: { $formats }.
export-needs-file = Typ de naam van een bestand.
export-exists = Er is al een bestand met die naam. Kies een andere.
export-setup-keys = Tab verder · ←→ kies · Ctrl-S wie staat erop · Esc weg
export-setup-keys-everything = Tab verder · ←→ kies · Ctrl-S doorgaan · Esc weg
export-looking = Opzoeken wie u mag aanschrijven…
export-looking-keys = Esc terug
export-on-it = { $count ->
    [0] U mag niemand aanschrijven: { $channel }, { $purpose }.
    [one] 1 fiche staat op de lijst: { $channel }, { $purpose }.
   *[other] { $number } fiches staan op de lijst: { $channel }, { $purpose }.
}
export-not-on-it = { $count ->
    [0] Niemand valt af.
    [one] 1 valt af:
   *[other] { $number } vallen af:
}
export-group = { $reason } ({ $rule }): { $count }
export-group-plain = { $reason }: { $count }
export-audience-keys = Enter verder · ↑↓ bladeren · Esc terug
export-audience-keys-nobody = ↑↓ bladeren · Esc terug
export-check-title = Voor u de lijst verstuurt
export-check-heading = Vink aan wat voor deze mailing klopt
export-check-what = Er staat in dat het reclame is
export-check-who = Er staat in wie ze verstuurt
export-check-how = Men kan zich gratis uitschrijven; er staat in hoe
export-check-robinson = Prospecten zijn gecontroleerd met de Robinsonlijst
export-check-order = Alleen voor uw opdracht, met contract: { $name }
export-check-all = Vink elke regel aan die klopt. Wat niet klopt, brengt u eerst in orde.
export-check-keys = Spatie vink · Ctrl-S { $count ->
    [one] 1 fiche
   *[other] { $count } fiches
} schrijven · Esc terug
export-everything-title = Alles wat van u is
export-everything-warning = Dit bestand bevat ieders gegevens, open en bloot: ook wat gevoelig is, ook van wie geen reclame wil. Het is geen lijst om mensen aan te schrijven.
export-everything-yes = Schrijf het
export-running = Exporteren
export-writing = { $path } schrijven
export-writing-count = { $done } van { $total } fiches
export-writing-keys = Esc stoppen: er blijft niets achter
export-done-title = Geëxporteerd
export-done = { $count ->
    [one] 1 fiche werd geschreven.
   *[other] { $number } fiches werden geschreven.
}
export-lies = De lijst staat in { $path }
export-remember = Wis het bestand zodra het gediend heeft: fichebak kan er niemand uit wissen. De lijst van wat vertrok (fichebak export list, of "Lijsten die vertrokken") weet waar het ligt.
export-done-keys = Enter sluiten
job-export = Bestand schrijven

# Waar kopieën liggen (R44).
copies-title = Lijsten die vertrokken
copies-title-after = Nog in deze bestanden
copies-none = Er heeft nog niets het boek verlaten.
copies-still = { $count ->
    [one] 1 bestand dat het boek verliet, bevat nog wat weg moet:
   *[other] { $count } bestanden die het boek verlieten, bevatten nog wat weg moet:
}
copies-only-received = Het bestand is hier gewist, maar wie het kreeg, heeft het misschien nog:
copies-cards = { $count ->
    [one] 1 fiche
   *[other] { $count } fiches
}
copies-to = aan { $name }
copies-there = is er nog
copies-changed = er ligt nu een ander bestand
copies-gone = niet meer daar: verplaatst of gewist
copies-deleted-received = hier gewist op { $day }: alleen het exemplaar van wie het kreeg, is er nog
copies-deleted = gewist op { $day }
copies-tell = Vraag wie het kreeg om het ook te wissen: { $names }.
copies-keys = x wis dit bestand · D wis ze allemaal · ↑↓ · Esc sluiten
copies-keys-none = ↑↓ · Esc sluiten
copies-ask = { $count ->
    [one] 1 bestand wissen? Alleen als het nog hetzelfde is.
   *[other] { $count } bestanden wissen? Alleen als ze nog dezelfde zijn.
}
copies-ask-title = Bestanden wissen
copies-ask-yes = Wis
copies-nothing-there = Er is geen bestand om te wissen.
copies-done = { $count ->
    [0] Er werd geen bestand gewist.
    [one] 1 bestand werd gewist.
   *[other] { $count } bestanden werden gewist.
}

### PILE

pile-title = Een stapel strookjes
pile-name = Naam
pile-name-hint = Met het nummer van het strookje is dit het bewijs: "Tombola 12". Schrijf het nummer op het strookje.
pile-number = Eerste nummer
pile-number-hint = Het nummer van het eerste strookje; de andere tellen verder.
pile-campaign = Campagne
pile-campaign-hint = De campagne waarvoor de strookjes verzameld zijn, en waarmee ze weggaan als ze afgelopen is.
pile-campaign-box = Op het strookje
pile-collected = geen vakje: alleen ervoor verzameld
pile-tick = een vakje om mee te doen
pile-campaign-box-hint = Alleen wie een vakje aanvinkte, ging akkoord. Meedoen aan een loting is geen akkoord.
pile-boxes = Vakjes die op de strookjes staan
pile-box-hint = Spatie: dit vakje staat op de strookjes. Wie het aanvinkte, voert u per strookje in.
pile-on = Ingevuld op
pile-lang = Taal
pile-lang-hint = De taal van de strookjes, en van de zinnen erop.
pile-statements = Op de strookjes moet staan:
pile-setup-keys = Ctrl-S beginnen · Spatie vinkje · ← → kiezen · Esc weg
pile-needs-name = Geef de stapel een naam, zoals "Tombola": met het nummer is dat het bewijs.
pile-needs-number = Een nummer, zoals 1.
pile-needs-something = Kies een campagne, of vink een vakje aan dat op de strookjes staat.
pile-empty = Een strookje heeft een naam nodig, of een adres. Ctrl-N slaat het nummer over.
pile-campaign-over = Deze campagne is afgelopen. Wat er alleen voor verzameld is, moet tegen { $day } gewist zijn.
pile-keys = Spatie vink · Enter volgt · Ctrl-B terug · Esc einde
pile-add-email = Bij { $who }: zelfde e-mailadres
pile-add-phone = Bij { $who }: zelfde telefoonnummer
pile-add-name = Bij { $who }: bijna dezelfde naam
pile-new-card = Een nieuwe fiche maken
pile-choose = Er is zo'n fiche. Enter voegt het strookje eraan toe, of maakt een nieuwe.
pile-saved = { $slip }: { $name }
pile-skipped = Overgeslagen: { $slip }
pile-finish-first = Werk dit strookje eerst af, of maak het leeg.
pile-only-collected = alleen verzameld
pile-no-tick = geen toestemming
pile-was-there = had een fiche
pile-summary = { $name }: { $count ->
    [one] 1 strookje
   *[other] { $count } strookjes
}, { $new } nieuw, { $added } erbij, { $ticked } aangevinkt

### IMPORT

# De stappen van een overname. De toetsen van een stap staan op één regel van 58 tekens.
cmd-import = Overnemen
cmd-import-help = Een adresboek overnemen: CSV van elk programma, vCard of LDIF (importeren).
job-import-preview = De overname wordt uitgeprobeerd
job-import = Overnemen
wizard-step = Overnemen { $step }/5
wizard-step-file = Het bestand kiezen
wizard-step-reading = Hoe het gelezen wordt
wizard-step-columns = Wat er meekomt
wizard-step-origin = Waar het vandaan komt
wizard-step-preview = Wat er zou gebeuren
wizard-step-done = Klaar
wizard-folder = Map
wizard-find = Zoek
wizard-find-hint = typ een naam of een pad
wizard-above = de map hierboven
wizard-no-files = Niets hier kan een adresboek zijn (.csv .txt .tsv .vcf .ldif). Ctrl-O toont alle bestanden.
wizard-no-match = Niets hier heet zo.
wizard-folder-unreadable = Deze map kan niet gelezen worden ({ $cause }).
wizard-no-such-file = Er is geen bestand { $name }.
wizard-keys-file = Enter open · Backspace hoger · Ctrl-O alle · Esc weg
wizard-keys-file-all = Enter open · Backspace hoger · Ctrl-O minder · Esc weg
wizard-bytes = { $count } bytes
wizard-kilobytes = { $count } kB
wizard-megabytes = { $count } MB
wizard-looking = Het bestand wordt bekeken …
wizard-trying = Nagaan wat er zou gebeuren …
wizard-writing = Overnemen …
wizard-stopping = Stoppen …
wizard-finishing = Afwerken …
wizard-progress = { $done } van { $total } rijen
wizard-keys-wait = Esc stoppen; dan wordt er niets overgenomen
wizard-stopped = Gestopt. Er is niets overgenomen.
wizard-found = { $rows ->
    [one] één rij
   *[other] { $number } rijen
} · { $program } · { $format }
wizard-format-table = tabel (CSV)
wizard-format-vcard = vCard
wizard-format-ldif = LDIF
wizard-unsure = De letters zijn een gok. Zien namen hieronder er verkeerd uit, kies dan andere met ← →.
wizard-remembered = De kolommen worden gelezen zoals in het vorige bestand met dezelfde.
wizard-encoding = Letters
wizard-encoding-utf-8 = UTF-8 (de meeste programma's nu)
wizard-encoding-windows-1252 = Windows, West-Europa (1252)
wizard-encoding-utf-16-le = UTF-16 (Unicode-tekst van Excel)
wizard-encoding-utf-16-be = UTF-16, andersom
wizard-encoding-cp850 = DOS, West-Europa (850)
wizard-encoding-cp437 = DOS, Amerikaans (437)
wizard-encoding-mac-roman = Mac van voor 2001
wizard-separator = Tussen cellen
wizard-separator-comma = komma
wizard-separator-semicolon = puntkomma
wizard-separator-tab = tab
wizard-header = In de eerste rij staan de namen van de kolommen
wizard-samples = Fiches zoals ze zouden worden:
wizard-no-samples = Nog geen kolom is bekend. De volgende stap vraagt wat ze zijn.
wizard-cannot-read-so = Zo kan het niet gelezen worden. Kies andere letters.
wizard-keys-reading = Enter verder · ← → kiezen · Esc ander bestand
wizard-reads-out = weggelaten
wizard-reads-note = een regel in de notities
wizard-reads-never = nooit overgenomen
wizard-reads-label = zegt wat de volgende is
wizard-reads-unknown = weggelaten: niet bekend
wizard-columns-count = { $in ->
    [one] Eén kolom komt mee
   *[other] { $in } kolommen komen mee
}, { $out ->
    [0] geen blijft weg
    [one] één blijft weg
   *[other] { $out } blijven weg
}{ $empty ->
    [0] .
   *[other] ; { $empty } lege staan er niet bij.
}
wizard-column-field = In { $filled } van { $rows } rijen staat er iets.
wizard-column-label = Dit zegt wat er in de kolom ernaast staat, zoals "mobiel".
wizard-column-out = Weggelaten. Spatie neemt het mee, e zegt wat het is.
wizard-column-extra = Een winkel heeft zelden een reden om dit te bewaren, dus blijft het weg (R15). Spatie neemt het toch mee in de notities.
wizard-column-note = Komt mee als een regel van de notities. Spatie laat het weg.
wizard-column-unknown = fichebak weet niet wat dit is. e zegt wat het is, Spatie neemt het mee in de notities.
wizard-column-never = Komt nooit mee: een gevoelige categorie heeft eerst haar toestemming nodig (R10), en een rijksregisternummer wordt nooit bewaard (R14).
wizard-no-column = Zeg eerst welke kolom een naam, een organisatie, een e-mailadres of een telefoonnummer is: e op haar regel.
wizard-keys-columns = Enter verder · Spatie mee of weg · e wat het is · Esc terug
wizard-menu-title = { $header } is …
wizard-menu-keys = Enter kiezen · letters zoeken · Esc laten
wizard-source = Bron
wizard-source-of = adresboek van { $program }
wizard-source-hint = Waar de fiches vandaan komen, zoals "klantenlijst van 2024". Het staat op elke nieuwe fiche.
wizard-needs-source = Zeg waar de fiches vandaan komen: het staat op elke fiche.
wizard-collected-on = Verzameld op
wizard-relation = Het zijn
wizard-relation-hint = Nieuwe fiches worden dit; wie al een fiche heeft, blijft wat hij is. Een klant krijgt geen laatste verkoop.
wizard-campaign = Verzameld voor
wizard-campaign-hint = De campagne waarmee de nieuwe fiches weggaan als ze afgelopen is, tenzij een andere reden ze houdt.
wizard-bought = De lijst werd gekocht
wizard-bought-hint = Geen toestemming in een gekochte lijst telt (R45).
wizard-keys-origin = Enter verder · Tab volgende · ← → kiezen · Esc terug
wizard-group-refused = Weggelaten
wizard-group-doubles = Mogelijke dubbels: toegevoegd, u beslist bij Vandaag
wizard-group-lowered = De toestemming gaat omlaag
wizard-group-changed = Aangevuld op fiches die er al zijn
wizard-group-left-alone = Er al, en gelaten zoals ze zijn
wizard-group-added = Nieuwe fiches
wizard-row = rij { $row }
wizard-more = … en nog { $count ->
    [one] één
   *[other] { $number }
}
wizard-double = misschien { $name }: { $why ->
    [phone] hetzelfde telefoonnummer
   *[other] bijna dezelfde naam op hetzelfde adres
}
wizard-suppressed = vroeg eerder om geen reclame: dat blijft zo (R37)
wizard-nothing-new = Alles uit dit bestand staat al in het boek: er is niets over te nemen.
wizard-keys-preview = Enter overnemen … · ↑↓ bladeren · Tab groep · Esc terug
wizard-ask-title = Overnemen
wizard-ask = { $name } overnemen? { $added ->
    [0] Geen nieuwe fiche
    [one] Eén nieuwe fiche
   *[other] { $added } nieuwe fiches
}, { $updated ->
    [0] niets aangevuld op andere.
    [one] iets aangevuld op één andere.
   *[other] iets aangevuld op { $updated } andere.
}
wizard-ask-source = Bron: { $source }, verzameld op { $day }.
wizard-ask-undo = De toets u neemt alles samen terug, tot de volgende overname, wissing of opruiming.
wizard-ask-yes = Overnemen
wizard-leave-title = Verlaten zonder over te nemen?
wizard-leave-text = Er is niets overgenomen. Wat u voor dit bestand koos, gaat dan verloren.
wizard-leave-no = Verdergaan
wizard-done-undo = De toets u neemt alles samen terug, tot de volgende overname, wissing of opruiming.
wizard-done-doubles = { $count ->
    [one] Eén nieuwe fiche is misschien
   *[other] { $count } nieuwe fiches zijn misschien
} iemand die er al is: beslis bij Vandaag (2).
wizard-keys-done = Enter sluiten · u alles terugnemen · ↑↓ bladeren
# Wat een kolom kan zijn.
as-given-name = Voornaam
as-middle-name = Tweede voornaam
as-family-name = Familienaam
as-name = Volledige naam
as-organisation = Organisatie
as-kind = Soort fiche
as-email = E-mail
as-phone = Telefoon
as-main-phone = Hoofdtelefoon
as-enterprise-number = Ondernemingsnummer
as-language = Taal
as-tags = Labels
as-note = Notities
as-attributes = Verdere kolommen in één
as-uid = Blijvende naam van de fiche
as-street = Straat en nummer
as-house-number = Huisnummer
as-box = Bus
as-postcode = Postcode
as-city = Plaats
as-country = Land
as-address = Volledig adres
as-work = { $part } (werk)
as-other = { $part } (ander)
as-consent = Toestemming
as-consent-by = Toestemming: { $channel }
as-consent-channel = Kanaal van de toestemming
as-consent-on = Dag van de toestemming
as-consent-how = Manier van de toestemming
as-consent-wording = Tekst van de toestemming
as-consent-evidence = Bewijs van de toestemming
as-opt-out = Geen reclame
as-opt-out-by = Geen reclame: { $channel }
as-unsubscribed = Uitgeschreven
as-cleaned = E-mailadres opgegeven
as-objected = Maakte bezwaar tegen reclame
as-status = Status van de inschrijving
as-subscribed-on = Ingeschreven op
as-confirmed-on = Bevestigd op

### SETTINGS

settings-shop = De winkel
settings-boxes = Wat bewaard wordt, waarvoor en hoelang
settings-periods = Termijnen die geen wet vastlegt
settings-none = niet ingesteld
settings-days = { $count ->
    [one] 1 dag
   *[other] { $count } dagen
}
settings-months = { $count ->
    [one] 1 maand
   *[other] { $count } maanden
}
settings-years = { $count ->
    [one] 1 jaar
   *[other] { $count } jaar
}
settings-minutes = { $count ->
    [one] 1 minuut
   *[other] { $count } minuten
}
settings-invoices = Facturen
settings-until-withdrawn = tot intrekking
settings-given = { $count } akkoord
settings-saved-what = Opgeslagen: { $names }
settings-saved = Instellingen bewaard
settings-box-on = "{ $name }" staat aan
settings-box-off = "{ $name }" staat uit
settings-box-saved = Vakje "{ $name }" bewaard
setting-shop-name = Naam van de winkel
setting-shop-name-help = Hij staat bovenaan en in de toestemmingsteksten.
setting-language = Taal van de schermen
setting-language-help = ← en → om te kiezen.
setting-products = Uw eigen producten
setting-products-help = Gescheiden door komma's. Een klant mag u mailen over gelijkaardige eigen producten, als hij gratis kon weigeren.
setting-bought-sources = Bronnen van gekochte lijsten
setting-bought-sources-help = Zoals ze op de fiches staan, gescheiden door komma's. Deze mensen krijgen alleen mail of sms met een bewijsbare toestemming (R45).
setting-prospect-months = Prospect zonder toestemming: wissen binnen
setting-prospect-months-help = Geteld vanaf de dag van verzameling. In maanden.
setting-quote-months = Een offerte geldt
setting-quote-months-help = Zolang mag de fiche van een prospect bewaard worden door een offerte. In maanden.
setting-do-not-call-days = Controle van de Bel-me-niet-meer-lijst geldt
setting-do-not-call-days-help = In dagen.
setting-refresh-months = Een toestemming is oud na
setting-refresh-months-help = Zonder enig contact sindsdien. In maanden.
setting-soft-opt-in-warn-months = E-mail aan voormalige klant: waarschuwen na
setting-soft-opt-in-warn-months-help = Geteld vanaf de laatste verkoop. In maanden.
setting-soft-opt-in-block-months = E-mail aan voormalige klant: niet meer na
setting-soft-opt-in-block-months-help = Geteld vanaf de laatste verkoop. In maanden.
setting-only-invoice-copy = Enige kopie van de factuurgegevens?
setting-only-invoice-copy-help = Is deze fiche uw enige kopie van de factuurgegevens? Dan blijft bij het wissen van een klant staan wat op de factuur staat.
setting-invoice-years = Een factuur wordt bewaard gedurende
setting-invoice-years-help = Geteld vanaf 1 januari na de factuur. Wettelijk zeven jaar; of de btw er tien vraagt, vraagt u uw adviseur.
setting-lock-minutes = Scherm vergrendelen na
setting-lock-minutes-help = Zonder toets, als de fichebak een wachtwoordzin heeft. In minuten.
setting-not-a-number = Typ een geheel getal van { $shortest } tot { $longest }.
box-form-title = Een eigen vakje
box-form-name = Naam
box-form-kind = Soort gegevens
box-form-kind-data = meer dan het gewone
box-form-kind-general = naam en contactgegevens
box-form-kind-hint = Toestemming voor naam en contactgegevens is een reden om de fiche van een prospect te bewaren; toestemming voor iets anders niet.
box-form-purpose = Waarvoor
box-form-purpose-hint = U moet kunnen verantwoorden wat u bewaart en waarom.
box-form-months = Geldt (maanden)
box-form-months-hint = Leeg: tot intrekking.
box-form-statement = Waarmee men akkoord gaat
box-form-statement-hint = De zin naast het vakje. Een gewijzigde zin is een nieuwe versie; de oude blijven, als bewijs.
box-form-needs-name = Geef het vakje een naam.
box-form-needs-purpose = Noteer waarvoor het dient.
box-form-needs-statement = Schrijf de zin waarmee men akkoord gaat: zonder die zin is een toestemming niet te bewijzen (R24).
box-form-keys = Ctrl-S bewaren · Tab volgende · Esc verlaten
cmd-switch = Aan/uit
cmd-switch-help = Het vakje onder de cursor aan- of uitzetten.

### FIRST-START

first-welcome = Welkom. fichebak bewaart de fiches van uw klanten en prospecten, en zegt wiens gegevens u mag bewaren, wie u mag aanschrijven, en tot wanneer. Het helpt u de privacyregels toe te passen; het is geen juridisch advies.
first-language = Taal
first-language-hint = ← en → om te kiezen.
first-shop = Naam van de winkel
first-shop-hint = Hij staat in de toestemmingsteksten. U kunt hem later wijzigen.
first-empty = Beginnen met een leeg boek
first-empty-hint = Maakt uw eigen boek op deze computer.
first-example = Rondkijken in het voorbeeldboek
first-example-hint = Een zestigtal verzonnen fiches. Uw eigen boek wordt bij de volgende start gemaakt.
first-have = Ik heb al een boek (een kopie, een stick)
first-have-hint = Vraagt het bestand en maakt er het boek op deze computer van.
first-file-hint = Het bestand van de kopie, dan Enter. Heeft het een wachtwoordzin, typ die dan hierboven.
first-differs = De twee wachtwoordzinnen zijn niet gelijk.
first-passphrase = Wachtwoordzin (aanbevolen)
first-passphrase-hint = Aanbevolen: wie deze computer meeneemt, kan het boek dan niet lezen. Niemand kan hem terugvinden. Leeg voor geen.
first-keys = Tab: volgende · Enter: kiezen · Esc: verlaten
lang-own-nl = Nederlands
lang-own-fr = Français
lang-own-de = Deutsch
lang-own-en = English
crash = fichebak is gestopt door een fout in het programma ({ $place }). Uw boek is veilig: alles wat bewaard was, staat erin. Start fichebak opnieuw.

### DEMO

# Adresboeken overnemen
cli-import-about = Adresboeken overnemen: CSV van elk programma, vCard, LDIF
cli-arg-import-file = De bestanden: CSV, vCard (.vcf) of LDIF; wat het is, wordt herkend
cli-arg-import-source = Waar de fiches vandaan komen; staat op elke nieuwe fiche
cli-arg-import-relation = prospect tenzij anders gegeven; een klant krijgt geen laatste verkoop, en een fiche die er al is, blijft wat ze is
cli-arg-import-collected-on = De dag waarop ze verzameld werden; vandaag tenzij anders gegeven
cli-arg-import-campaign = De campagne waarvoor ze verzameld werden
cli-arg-import-map = Welk veld een kolom is, zoals "Schoenmaat=note"; niets na = laat ze weg; mag herhaald worden, en wordt onthouden
cli-arg-import-extra = Een kolom meenemen die anders wegblijft, zoals een verjaardag: als een regel van de notities; mag herhaald worden
cli-arg-import-encoding = Hoe de letters geschreven zijn, waar dat niet te herkennen is [utf-8, windows-1252, utf-16-le, utf-16-be, cp850, cp437, mac-roman]
cli-arg-import-bought = De lijst werd gekocht: geen toestemming erin telt (R45)
cli-arg-import-dry-run = Alleen zeggen wat er zou gebeuren
cli-arg-import-undo = De laatste overname terugnemen: de fiches die ze toevoegde gaan weg, en wat ze op andere invulde ook
cli-expect-mapping = schrijf KOLOM=VELD, met het veld zoals in de README: given-name, email, note …
cli-expect-encoding = een van utf-8, windows-1252, utf-16-le, utf-16-be, cp850, cp437, mac-roman
import-no-source = --source is leeg: zeg waar de fiches vandaan komen.
import-unreadable = { $path } kan niet gelezen worden ({ $cause }). Er is niets overgenomen.
import-empty-file = { $path } is leeg. Er is niets overgenomen.
import-not-an-address-book = { $path } is geen CSV-, vCard- of LDIF-bestand. Bewaar een rekenblad eerst als CSV. Er is niets overgenomen.
import-no-column = Geen kolom van { $path } is bekend als naam, organisatie, e-mailadres of telefoonnummer. Zeg wat ze zijn met --map KOLOM=VELD. Er is niets overgenomen.
import-too-many-columns = { $path } heeft te veel kolommen voor een adresboek. Er is niets overgenomen.
import-header-too-large = De eerste regel van { $path } is geen kopregel: ze is te lang, of een aanhalingsteken erin wordt nooit gesloten. Er is niets overgenomen.
import-other-header = { $path } is veranderd sinds ernaar gekeken werd. Er is niets overgenomen.
import-no-such-column = Er is geen kolom "{ $name }".
import-never = De kolom "{ $name }" mag niet bewaard worden: een gevoelige categorie heeft eerst haar toestemmingsbewijs nodig (R10), en een rijksregisternummer wordt nooit bewaard (R14).
import-cells = { $found } cellen waar de kopregel er { $expected } heeft
import-empty-row = geen naam, geen organisatie, geen e-mail en geen telefoon
import-unclosed = een aanhalingsteken dat nooit gesloten wordt
import-too-large = veel te lang, of met veel te veel waarden
import-not-text = kan in deze codering niet als tekst gelezen worden
import-broken = een kaart die afbreekt
import-row-no-source = er staat niet bij waar ze vandaan komt
import-row-later = verzameld na vandaag
import-from-own = een lijst met de kolomnamen van fichebak
import-from-google = Google Contacten
import-from-outlook = Outlook
import-from-thunderbird = Thunderbird
import-from-mailchimp = Mailchimp
import-from-brevo = Brevo
import-from-listmonk = listmonk
import-from-other = een ander programma
import-recognised = { $path }: { $program }, { $rows ->
    [one] één rij
   *[other] { $rows } rijen
}
import-unsure = De letters van { $path } werden gelezen als { $encoding }. Waar namen er verkeerd uitzien, kiest u een andere met --encoding.
import-remembered = { $path } wordt gelezen zoals het vorige bestand met deze kolommen.
import-out-unknown = Weggelaten, omdat fichebak niet weet wat het is: { $names }. Zeg het met --map KOLOM=VELD.
import-out-extra = Weggelaten, omdat een winkel geen reden heeft om het te bewaren: { $names }. Hebt u er wel een: --extra KOLOM.
import-out-never = Nooit overgenomen: { $names }. Een gevoelige categorie heeft eerst haar toestemmingsbewijs nodig (R10); een rijksregisternummer wordt nooit bewaard (R14).
import-suppressed = { $count ->
    [one] Eén rij heeft een adres
   *[other] { $count } rijen hebben een adres
} waarvoor om geen reclame gevraagd werd: dat blijft zo (R37).
import-unproven = { $count ->
    [one] Eén toestemming in het bestand telt niet
   *[other] { $count } toestemmingen in het bestand tellen niet
}: dag, tekst en manier staan er niet allemaal bij (R24), of de lijst werd gekocht (R45). Het vakje blijft zoals het is.
import-refused-row = Rij { $row } bleef weg: { $reason }
import-refused-row-of = { $file }, rij { $row } bleef weg: { $reason }
import-refused-more = … en nog { $count ->
    [one] één rij
   *[other] { $count } rijen
}. Met --json staan ze er allemaal.
import-dry = Er is niets geschreven. Dit zou gebeuren:
import-done = { $read ->
    [one] Eén rij
   *[other] { $read } rijen
}: { $added } toegevoegd, { $updated } aangevuld, { $unchanged } ongewijzigd, { $refused } weggelaten.
import-lowered = { $count ->
    [one] Eén weigering, intrekking of bezwaar werd
   *[other] { $count } weigeringen, intrekkingen en bezwaren werden
} genoteerd.
import-lowered-dry = { $count ->
    [one] Eén weigering, intrekking of bezwaar zou
   *[other] { $count } weigeringen, intrekkingen en bezwaren zouden
} genoteerd worden.
import-consents-dry = { $count ->
    [one] Eén toestemming zou
   *[other] { $count } toestemmingen zouden
} genoteerd worden met het bewijs.
import-consents = { $count ->
    [one] Eén toestemming werd
   *[other] { $count } toestemmingen werden
} genoteerd met het bewijs.
import-left-alone-count = { $count ->
    [one] Eén veld verschilt van het bestand en bleef
   *[other] { $count } velden verschillen van het bestand en bleven
} zoals het was.
import-duplicates = { $count ->
    [one] Een van de nieuwe fiches is misschien
   *[other] { $count } van de nieuwe fiches zijn misschien
} iemand die al een fiche heeft: hetzelfde telefoonnummer, of bijna dezelfde naam op hetzelfde adres.
import-how-to-undo = fichebak import --undo neemt alles samen terug, tot de volgende overname, wissing of opruiming.
import-rows-more = … en nog { $count }
import-row-card = Rij { $row }: { $name }
import-row-double = Rij { $row }: { $name } is misschien { $other } ({ $why ->
    [phone] hetzelfde telefoonnummer
   *[other] bijna dezelfde naam op hetzelfde adres
})
import-change-field = { $field }: { $to }
import-change-box = { $name }: { $from } → { $to }
import-change-objection = maakt bezwaar tegen reclame per { $channel }, { $day }
import-change-objection-all = maakt bezwaar tegen alle reclame, { $day }
import-change-campaign = ook verzameld voor { $name }
import-left-alone = { $field } blijft { $from }; in het bestand staat { $to }
import-left-out = { $field } wordt niet overgenomen: { $to }
import-field-given-name = Voornaam
import-field-family-name = Familienaam
import-field-organisation = Organisatie
import-field-email = E-mail
import-field-phone = Telefoon
import-field-street = Straat
import-field-postcode = Postcode
import-field-city = Plaats
import-field-country = Land
import-field-enterprise-number = Ondernemingsnummer
import-field-language = Taal
import-field-tag = Label
import-field-note = Notitie
import-yes-unproven = R24: de toestemming telt niet zonder dag, tekst en manier
import-yes-answered = het vakje werd al beantwoord, of staat uit
import-yes-against = er staat een nee tegenover (R22, R37)
import-yes-bought = R45: een gekochte lijst geeft geen toestemming
import-progress = { $rows ->
    [one] Eén rij
   *[other] { $rows } rijen
} ({ $percent } %)
import-progress-end = { $rows ->
    [one] Eén rij
   *[other] { $rows } rijen
}: afwerken …
import-undo-alone = --undo staat alleen: het neemt terug wat het laatst overgenomen werd. Er is niets veranderd.
import-undo-nothing = Er is geen overname die teruggenomen kan worden: er was er geen, of er kwam een andere overname, een wissing of een opruiming na. Er is niets veranderd.
import-undone = De overname van { $day } is teruggenomen: { $removed ->
    [one] één fiche is weg
   *[other] { $removed } fiches zijn weg
}{ $restored ->
    [0] {""}
    [one] , één is zoals ervoor
   *[other] , { $restored } zijn zoals ervoor
}.
import-undone-kept = { $count ->
    [one] Eén fiche blijft zoals ze nu is, omdat u er sindsdien aan gewerkt hebt.
   *[other] { $count } fiches blijven zoals ze nu zijn, omdat u er sindsdien aan gewerkt hebt.
}
import-undo-title = De overname terugnemen
import-undo-ask = De overname van { $day } terugnemen? { $added ->
    [0] Ze voegde geen fiche toe.
    [one] De fiche die ze toevoegde, verdwijnt voorgoed.
   *[other] De { $added } fiches die ze toevoegde, verdwijnen voorgoed.
}{ $updated ->
    [0] {""}
    [one] {" "}Wat ze op een andere fiche invulde of noteerde, gaat ook weg.
   *[other] {" "}Wat ze op { $updated } andere invulde of noteerde, gaat ook weg.
} Fiches waaraan u sindsdien gewerkt hebt, blijven.
import-undo-yes = Terugnemen
job-import-undo = De overname wordt teruggenomen

# Kopieën van het boek
cli-backup-about = Een kopie van het boek maken: op een plaats naar keuze, of bij die van fichebak zelf
cli-restore-about = Een kopie in de plaats van het boek zetten
cli-arg-backup-file = Waar de kopie komt: een nieuw bestand, bijvoorbeeld op een stick. Zonder bewaart fichebak de kopie zelf
cli-arg-restore-file = De kopie
cli-backup-made = Gekopieerd naar { $path }
cli-backup-own = Deze kopie is van u: fichebak raakt ze niet aan. Wat u later wist, blijft erin staan, tot u ze verwijdert of vervangt door een nieuwe kopie.
cli-backup-line = { $day }  { $path }
cli-backup-line-restore = { $day }  { $path } (voor een terugzetting)
cli-backup-line-version = { $day }  { $path } (voor een nieuwe versie)
restore-ask = De kopie van { $day }, met { $count ->
    [one] één fiche
   *[other] { $count } fiches
}, in de plaats van het boek zetten? Het boek zoals het nu is, wordt ernaast bewaard.
restore-ask-unknown = Deze kopie, met { $count ->
    [one] één fiche
   *[other] { $count } fiches
}, in de plaats van het boek zetten? Het boek zoals het nu is, wordt ernaast bewaard.
restore-now = { $count ->
    [one] In het boek staat nu één fiche.
   *[other] In het boek staan nu { $count } fiches.
}
restore-other-file = Een ander bestand…
restored-title = Teruggezet
notice-close = Sluiten
copy-before-restore = voor het terugzetten
copy-before-version = voor een nieuwe versie
copy-size = { $size } kB
copy-missing = Er is geen bestand op { $path }. Controleer de plaats en de naam.
copy-locked = Deze kopie heeft een wachtwoordzin: typ eerst die wachtwoordzin. Is het boek al open, geef het dan dezelfde wachtwoordzin en zet daarna de kopie terug.
copy-wrong-passphrase = De kopie heeft een andere wachtwoordzin. Er is niets gewijzigd.
copy-no-file = Typ eerst een bestand.
restored = Teruggezet: { $count ->
    [one] er stond één fiche in de kopie.
   *[other] er stonden { $count } fiches in de kopie.
}
restore-kept = Het boek dat er stond, is bewaard in { $path }.
restore-carried = { $count ->
    [0] Na die kopie werd niemand gewist en zei niemand nee.
    [one] Eén wissing, intrekking of bezwaar van na die kopie werd overgenomen.
   *[other] { $count } wissingen, intrekkingen en bezwaren van na die kopie werden overgenomen.
}
restore-not-known = Deze kopie is van { $day }. Wissingen en bezwaren van na die dag staan er niet in: ga na wat u zich ervan herinnert.
restore-not-known-day = Wanneer deze kopie gemaakt werd, is niet bekend. Wissingen en bezwaren van daarna staan er niet in: ga na wat u zich ervan herinnert.
go-through-title = Een fichebak uit een kopie
go-through-how = x wist een fiche; s noteert "schrijf mij niet meer", en ook het palet (:) voor iemand zonder fiche; spatie vinkt een vakje uit. Deze vraag komt bij elke start terug tot u zegt dat het klaar is.
go-through-yes = Ik heb ze doorgenomen
go-through-no = Nog niet
go-through-done = Genoteerd: de wissingen en bezwaren van na die dag zijn doorgenomen.
cli-arg-restore-gone-through = U hebt de wissingen en bezwaren doorgenomen die niet in de kopie zaten
settings-copies = Kopieën van het boek
settings-copy = Een kopie maken
settings-copy-help = Een nieuw bestand, op een stick of een andere schijf. fichebak raakt het daarna niet meer aan: wat u later wist, blijft erin staan.
settings-copy-file = Bestand
settings-copy-taken = laatst gemaakt op { $day }
settings-copy-never = nog geen gemaakt
settings-copies-kept = { $count ->
    [one] fichebak bewaart zelf één kopie
   *[other] fichebak bewaart zelf { $count } kopieën
}
settings-restore = Een kopie terugzetten
settings-restore-help = Het bestand van de kopie. Het boek zoals het nu is, wordt bewaard, en niemand die sindsdien gewist werd of nee zei, komt terug.
restore-yes = In de plaats van het boek zetten
copy-made = Gekopieerd naar { $path }
job-copy = Het boek wordt gekopieerd
banner-no-copy = Al { $days } dagen geen kopie buiten deze computer (4, Een kopie maken)
check-no-copy = Al { $days } dagen is er geen kopie buiten deze computer: fichebak backup BESTAND maakt er een.

# De wachtwoordzin
error-needs-passphrase = { $path } is vergrendeld: de wachtwoordzin is nodig. Zet hem in FICHEBAK_PASSPHRASE, of typ hem op een terminal.
error-wrong-passphrase = De wachtwoordzin klopt niet. Er is niets gewijzigd.
error-no-cipher = Deze versie van fichebak kan een boek niet vergrendelen. Er is niets gewijzigd.
cli-passphrase-about = Het boek vergrendelen met een wachtwoordzin, die wijzigen of weghalen
cli-passphrase-set-about = Het boek vergrendelen met een wachtwoordzin
cli-passphrase-change-about = De wachtwoordzin wijzigen
cli-passphrase-remove-about = De wachtwoordzin weghalen
passphrase = Wachtwoordzin
passphrase-present = Huidige wachtwoordzin
passphrase-new = Nieuwe wachtwoordzin
passphrase-again = Nog eens
passphrase-remove = De wachtwoordzin weghalen…
passphrase-remove-hint = Enter vraagt het eerst. Wie deze computer heeft, kan het boek dan lezen.
passphrase-remove-title = De wachtwoordzin weghalen?
passphrase-remove-text = Het boek en alle kopieën die fichebak bewaart, zijn dan niet meer versleuteld: wie deze computer heeft of meeneemt, kan alle fiches lezen.
passphrase-remove-yes = Weghalen
job-passphrase = Het boek en zijn kopieën worden opnieuw geschreven; dat duurt enkele seconden
passphrase-warning = Niemand kan een wachtwoordzin terugvinden: zonder kan het boek niet meer gelezen worden. Bewaar hem waar de sleutel van de kassa ligt. Kopieën die u zelf maakte, blijven zoals ze zijn.
passphrase-new-prompt = Nieuwe wachtwoordzin:{" "}
passphrase-again-prompt = Nog eens:{" "}
passphrase-differs = De twee zijn niet gelijk. Er is niets gewijzigd.
passphrase-empty = Een wachtwoordzin heeft minstens één teken. Er is niets gewijzigd.
passphrase-is-set = Het boek heeft al een wachtwoordzin: fichebak passphrase change.
passphrase-is-none = Het boek heeft geen wachtwoordzin: fichebak passphrase set.
passphrase-needs-terminal = De nieuwe wachtwoordzin wordt op een terminal getypt, of komt uit FICHEBAK_NEW_PASSPHRASE. Er is niets gewijzigd.
passphrase-done = Het boek en de kopieën die fichebak bewaart, zijn vergrendeld met de nieuwe wachtwoordzin. Uw eigen kopieën zijn zoals ze waren.
passphrase-removed = Het boek en de kopieën die fichebak bewaart, hebben geen wachtwoordzin meer.
unlock-prompt = Wachtwoordzin van het boek:{" "}
lock-title = Vergrendeld
lock-hint = Typ de wachtwoordzin van het boek, dan Enter.
lock-wrong = Dat is de wachtwoordzin niet. Wacht even voor u het opnieuw probeert.
lock-wait = Wacht even: deze poging werd niet bekeken.
settings-locked = ingesteld: de fichebak en de kopieën zijn versleuteld
settings-not-locked = geen: wie deze computer heeft, kan het boek lezen
