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
