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
