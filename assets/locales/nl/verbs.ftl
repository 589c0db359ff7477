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
