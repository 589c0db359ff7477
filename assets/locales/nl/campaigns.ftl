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
