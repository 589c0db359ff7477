# Kopieën van het boek
cli-backup-about = Een kopie van het boek maken: op een plaats naar keuze, of bij die van fichebak zelf
cli-restore-about = Een kopie in de plaats van het boek zetten
cli-arg-backup-file = Waar de kopie komt: een nieuw bestand, bijvoorbeeld op een stick. Zonder bewaart fichebak de kopie zelf
cli-arg-restore-file = De kopie
cli-backup-made = Gekopieerd naar { $path }
cli-backup-own = Deze kopie is van u: fichebak raakt ze niet aan. Wat u later wist, blijft erin staan, tot u ze verwijdert of vervangt door een nieuwe kopie.
cli-backup-line = { $day }  { $path }
cli-backup-line-before = { $day }  { $path } ({ $before })
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
copy-before-import = voor een import
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
