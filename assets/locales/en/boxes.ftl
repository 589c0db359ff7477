# One block per built-in box: its name, its purpose in a sentence, and the statement the person agrees to.
# A statement stands by itself: who keeps what, for what, and that it can be withdrawn at any time.

# Stands for the shop in a statement as long as it has no name.
box-statement-shop = this shop

box-contact-details = Contact details
box-contact-details-purpose = To know who you are and to reach you about what you asked the shop.
box-contact-details-statement = I agree that { $shop } keeps my name, address, e-mail address and telephone number, to reach me about what I asked the shop. I can withdraw this consent at any time, as easily as I gave it.

box-email = Newsletter by e-mail
box-email-purpose = To send the newsletter and offers of the shop by e-mail.
box-email-statement = I agree that { $shop } uses my name and e-mail address to send me its newsletter and offers by e-mail. I can withdraw this consent at any time, as easily as I gave it.

box-sms = Advertising by text message
box-sms-purpose = To send offers of the shop by text message.
box-sms-statement = I agree that { $shop } uses my name and mobile number to send me offers by text message. I can withdraw this consent at any time, as easily as I gave it.

box-phone = Advertising by phone
box-phone-purpose = To call about offers of the shop.
box-phone-statement = I agree that { $shop } uses my name and telephone number to call me about its offers. I can withdraw this consent at any time, as easily as I gave it.

box-post = Advertising by post
box-post-purpose = To send offers and folders of the shop by post.
box-post-statement = I agree that { $shop } uses my name and postal address to send me offers and folders by post. I can withdraw this consent at any time, as easily as I gave it.

box-preferences = Preferences and purchases
box-preferences-purpose = To remember preferences and purchases, so that advice and offers fit.
box-preferences-statement = I agree that { $shop } keeps what I buy and what I prefer, to adapt its advice and offers to it. I can withdraw this consent at any time, as easily as I gave it.

box-ethnic-origin = Racial or ethnic origin
box-ethnic-origin-purpose = To take a person's origin into account in what the shop orders or proposes.
box-ethnic-origin-statement = I expressly agree that { $shop } keeps what I told it about my racial or ethnic origin, only to take it into account in what it orders or proposes for me. I can withdraw this consent at any time, as easily as I gave it.

box-political-opinions = Political opinions
box-political-opinions-purpose = To take political opinions into account in an order or service that the person asked for.
box-political-opinions-statement = I expressly agree that { $shop } keeps what I told it about my political opinions, only to take them into account in an order or service that I ask for. I can withdraw this consent at any time, as easily as I gave it.

box-beliefs = Religious or philosophical beliefs
box-beliefs-purpose = To respect the rules and feast days of a belief in orders and proposals.
box-beliefs-statement = I expressly agree that { $shop } keeps what I told it about my religious or philosophical beliefs, only to respect their rules and feast days in my orders and in what it proposes to me. I can withdraw this consent at any time, as easily as I gave it.

box-trade-union = Trade union membership
box-trade-union-purpose = To give an advantage that is tied to membership of a trade union.
box-trade-union-statement = I expressly agree that { $shop } keeps that I am a member of a trade union, only to give me an advantage that is tied to it. I can withdraw this consent at any time, as easily as I gave it.

box-genetic = Genetic data
box-genetic-purpose = To deliver a product or service that the person asked for and that needs genetic data.
box-genetic-statement = I expressly agree that { $shop } keeps the genetic data that I gave it, only to deliver the product or service that I asked for and that needs them. I can withdraw this consent at any time, as easily as I gave it.

box-biometric = Biometric data
box-biometric-purpose = To recognise a person where he or she chose this way.
box-biometric-statement = I expressly agree that { $shop } keeps my biometric data, only to recognise me where I chose this way. I can withdraw this consent at any time, as easily as I gave it.

box-health = Health data
box-health-purpose = To take allergies, diets and other points of health into account when serving a person.
box-health-statement = I expressly agree that { $shop } keeps what I told it about my health, such as an allergy or a diet, only to take it into account when serving me. I can withdraw this consent at any time, as easily as I gave it.

box-sex-life = Sex life
box-sex-life-purpose = To give advice that the person asked for about products that concern sex life.
box-sex-life-statement = I expressly agree that { $shop } keeps what I told it about my sex life, only to give me the advice about products that I asked for. I can withdraw this consent at any time, as easily as I gave it.

box-sexual-orientation = Sexual orientation
box-sexual-orientation-purpose = To take sexual orientation into account in advice or a proposal that the person asked for.
box-sexual-orientation-statement = I expressly agree that { $shop } keeps what I told it about my sexual orientation, only to take it into account in advice or a proposal that I ask for. I can withdraw this consent at any time, as easily as I gave it.
