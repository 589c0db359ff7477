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
