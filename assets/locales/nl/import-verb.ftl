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
