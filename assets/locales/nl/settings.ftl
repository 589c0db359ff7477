settings-shop = De winkel
settings-boxes = Wat bewaard wordt, waarvoor en hoelang
settings-periods = Termijnen die geen wet vastlegt
settings-none = niet ingesteld
settings-days = { $count ->
    [one] 1 dag
   *[other] { $count } dagen
}
settings-weeks = { $count ->
    [one] 1 week
   *[other] { $count } weken
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
