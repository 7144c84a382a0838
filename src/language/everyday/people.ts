/** People, family, body and illness, feelings. */
export const people = `
মানুষ, লোক, লোকজন, ব্যক্তি, জনগণ, manush, lok, person, people
নাগরিক, জনসাধারণ, সিটিজেন, nagorik, citizen, citizens, public
মহিলা, নারী, স্ত্রীলোক, মেয়েমানুষ, মেয়েলোক, mohila, nari, woman, women, lady, female, বেটি ছাওয়া, মাইয়া মানুষ, ফিমেল, bedi, maiya manush
পুরুষ, ব্যাটা মানুষ, purush, men
বাচ্চা, শিশু, সন্তান, পোলাপান, ছেলেমেয়ে, গ্যাদা, ছাওয়াল, কচি, baccha, shishu, sontan, child, children, kid, kids, baby, infant
ছেলে, পোলা, পুয়া, পুত্র, পুত, chele, pola, son, boy
মেয়ে, মাইয়া, কন্যা, ঝি, বেটি, meye, maiya, konna, daughter, girl, মেয়েদের, মেয়ের
স্ত্রী, বউ, বৌ, বিবি, ওয়াইফ, গিন্নি, সহধর্মিণী, stri, bou, wife
স্বামী, জামাই, হাজবেন্ড, হাসব্যান্ড, সোয়ামি, বর, shami, swami, jamai, husband
মা, আম্মা, আম্মু, মাতা, মায়, maa, amma, ammu, mother, mum
বাবা, আব্বা, আব্বু, বাপ, পিতা, baba, abba, abbu, father, dad
মা বাবা, বাবা মা, মাবাবা, পিতামাতা, অভিভাবক, গার্ডিয়ান, গার্জিয়ান, ovibhabok, parents, parent, guardian
ভাইবোন, সহোদর, sibling, siblings
বোন, ভগ্নি, bon, sister
দাদা দাদি, নানা নানি, দাদি, নানি, নানা, দাদু, দাদী, নানী, grandfather, grandmother, grandparents
নাতি, নাতনি, নাতিপুতি, grandchild, grandson, granddaughter
শ্বশুর, শাশুড়ি, শ্বশুরবাড়ি, father in law, mother in law, in laws, শউর বাড়ি, shoshurbari, shashuri, soshur
আত্মীয়, স্বজন, কুটুম, আত্মীয়স্বজন, attio, relative, relatives
পরিবার, ফ্যামিলি, সংসার, poribar, family, household
প্রতিবেশী, পড়শি, পাড়াপড়শি, পাশের বাড়ির লোক, protibeshi, neighbour, neighbor
বন্ধু, দোস্ত, ফ্রেন্ড, bondhu, dost, friend, বান্ধবী, frnd, bandhobi, buddy
বুড়া, বুড়ো, বৃদ্ধ, বৃদ্ধা, বয়স্ক, প্রবীণ, মুরুব্বি, বয়োজ্যেষ্ঠ, বুইড়া, bura, briddho, boyosko, elderly, old age, aged, senior citizen
তরুণ, যুবক, যুব, কিশোর, কিশোরী, জোয়ান, torun, jubok, young, youth, teenager, adolescent, জুয়ান, ছেলেপেলে, jubo, young people, youngster
বিধবা, স্বামী মারা গেছে, স্বামী নাই, bidhoba, widow, বিধবার
এতিম, অনাথ, etim, orphan
গরিব, গরীব, দরিদ্র, দুস্থ, অসহায়, অভাবী, অসচ্ছল, gorib, doridro, poor, needy, destitute, helpless
ধনী, বড়লোক, টাকাওয়ালা, dhoni, rich, wealthy
প্রতিবন্ধী, বিকলাঙ্গ, পঙ্গু, প্রতিবন্ধিতা, অচল মানুষ, protibondhi, disabled, disability, handicapped
হিজড়া, তৃতীয় লিঙ্গ, transgender, third gender
প্রবাসী, বিদেশে থাকে, বিদেশে থাকি, বিদেশ থাকে, প্রবাস, probashi, expatriate, migrant, nrb, abroad
মুক্তিযোদ্ধা, ফ্রিডম ফাইটার, freedom fighter
কৃষক, চাষি, চাষী, গৃহস্থ, krishok, chashi, farmer
জেলে, মাছুয়া, মৎস্যজীবী, fisherman
শ্রমিক, মজুর, কামলা, লেবার, দিনমজুর, sromik, worker, labour, labourer, labor
ব্যবসায়ী, দোকানদার, বণিক, দোকানি, bebsayi, trader, businessman, shopkeeper, merchant
বিক্রেতা, সেলার, বেচে যে, seller, vendor
ক্রেতা, গ্রাহক, কাস্টমার, খদ্দের, ভোক্তা, grahok, customer, client, buyer, consumer
মালিক, স্বত্বাধিকারী, ওনার, malik, owner
বাড়িওয়ালা, বাড়ির মালিক, bariwala, landlord
ভাড়াটিয়া, ভাড়াটে, varatia, tenant
কর্মকর্তা, অফিসার, আধিকারিক, kormokorta, officer, official, অফিসারের, অফিসারকে
কর্মচারী, স্টাফ, কর্মী, kormochari, staff, employee
প্রধান, হেড, চিফ, প্রধান কর্মকর্তা, head, chief, boss
ম্যানেজার, ব্যবস্থাপক, manager
চেয়ারম্যান, মেম্বার, জনপ্রতিনিধি, কাউন্সিলর, chairman, councillor
শিক্ষক, শিক্ষিকা, মাস্টার, টিচার, স্যারেরা, প্রভাষক, shikkhok, teacher, lecturer, professor, tutor, হেডমাস্টার, sikkhok, headmaster, প্রধান শিক্ষক, mastor, principal, head teacher
ছাত্র, ছাত্রী, শিক্ষার্থী, স্টুডেন্ট, পড়ুয়া, chatro, chatri, shikkharthi, student, students, pupil, ছাত্রের
পরীক্ষার্থী, ক্যান্ডিডেট, প্রার্থী, candidate, examinee, applicant, আবেদনকারী
ডাক্তার, চিকিৎসক, ডাক্তর, ডাকতর, daktar, doctor, physician
নার্স, সেবিকা, nurse
রোগী, পেশেন্ট, rogi, patient
উকিল, আইনজীবী, অ্যাডভোকেট, ukil, lawyer, advocate
বিচারক, জজ, হাকিম, ম্যাজিস্ট্রেট, judge, magistrate
পুলিশ, দারোগা, pulish, police, cop
ড্রাইভার, চালক, draibar, driver
মিস্ত্রি, টেকনিশিয়ান, মেকানিক, কারিগর, লাইনম্যান, mistri, technician, mechanic, electrician, lineman
দারোয়ান, পাহারাদার, প্রহরী, নিরাপত্তাকর্মী, guard, watchman
কাজের লোক, কাজের মেয়ে, বুয়া, গৃহকর্মী, maid, domestic worker
দালাল, মধ্যস্বত্বভোগী, ব্রোকার, dalal, broker, middleman, tout
এজেন্ট, প্রতিনিধি, agent, representative
সাক্ষী, গাওয়া, sakkhi, witness
জামিনদার, গ্যারান্টার, জিম্মাদার, guarantor
নমিনি, মনোনীত, nominee
উত্তরাধিকারী, ওয়ারিশ, ওয়ারিস, warish, heir, successor, inheritor
আসামি, আসামী, অপরাধী, অভিযুক্ত, asami, accused, criminal, culprit
ভুক্তভোগী, ভিকটিম, ক্ষতিগ্রস্ত, victim, affected
অপরিচিত, অচেনা, অজানা, oporichito, ochena, unknown, stranger, চিনি না, জানি না কে, অচিন, অজানা লোক, ojana, chini na, cini na, unfamiliar
নেতা, মাতব্বর, leader
সদস্য, মেম্বারশিপ, sodosso, member, membership
দল, গ্রুপ, টিম, dol, group, team
জন্ম, জন্মানো, জন্মেছে, জন্মাইছে, jonmo, birth, born
মৃত্যু, মারা গেছে, মারা গেছেন, মারা গেলে, মইরা গেছে, মৃত, ইন্তেকাল, মরছে, mrittu, mara gese, death, died, dead, deceased
বিয়ে, বিয়া, বিবাহ, শাদি, নিকাহ, biye, biya, marriage, wedding, marry, married
তালাক, ছাড়াছাড়ি, ডিভোর্স, বিচ্ছেদ, talak, divorce, separation
গর্ভবতী, পোয়াতি, অন্তঃসত্ত্বা, পেটে বাচ্চা, প্রসূতি, gorvoboti, pregnant, pregnancy, maternity, expecting
প্রসব, বাচ্চা হওয়া, সিজার, সিজারিয়ান, childbirth, delivery of baby, caesarean, cesarean
বয়স, এজ, boyos, boyosh
নাম, নেম, nam, name, নামের, নামে, নামটা
শরীর, গা, দেহ, গতর, shorir, body
মাথা, মস্তক, মগজ, matha, brain
চোখ, চক্ষু, নয়ন, chokh, eye, eyes
কান, ear, ears
নাক, nose
দাঁত, দন্ত, dat, teeth, tooth, dental
মুখ, চেহারা, mukh, face, mouth
হাত, হস্ত, বাহু, hat, hand, arm
পা, ঠ্যাং, পাও, foot, leg, feet
পেট, উদর, stomach, belly, abdomen
বুক, হার্ট, হৃদপিণ্ড, হৃদরোগ, হৃদযন্ত্র, heart, chest, cardiac
হাড়, অস্থি, হাড্ডি, bone
চামড়া, ত্বক, চর্ম, skin
রক্ত, ব্লাড, rokto, blood
কিডনি, বৃক্ক, kidney
অসুখ, রোগ, ব্যারাম, ব্যাধি, অসুস্থ, অসুস্থতা, osukh, rog, illness, sick, disease, ill, sickness
সুস্থ, ভালো হওয়া, আরোগ্য, সেরে ওঠা, shustho, healthy, cured
জ্বর, তাপমাত্রা বেশি, গা গরম, fever, temperature
কাশি, খুসখুসি, kashi, cough
সর্দি, ঠান্ডা লাগা, ঠান্ডা লেগেছে, কফ, flu, cold cough
ব্যথা, বেদনা, যন্ত্রণা, ব্যাথা, betha, pain, painful
বমি, বমি করা, উল্টি, vomit, vomiting, nausea
ডায়রিয়া, পাতলা পায়খানা, পেট খারাপ, পেট নামা, পাতলা হাগা, diarrhoea, diarrhea, loose motion
ডায়াবেটিস, বহুমূত্র, সুগার, diabetes, diabetic, sugar patient
প্রেশার, ব্লাড প্রেশার, রক্তচাপ, প্রেসার, blood pressure, hypertension
ক্যান্সার, ক্যানসার, কর্কট, cancer
যক্ষ্মা, টিবি, tuberculosis, tb
ডেঙ্গু, ডেঙ্গি, dengue
চুলকানি, খুজলি, অ্যালার্জি, এলার্জি, itch, itching, allergy
ঘা, ক্ষত, কাটা ঘা, জখম, আঘাত, চোট, আহত, injury, wound, injured
পোড়া, পুড়ে, পুড়ছে, আগুনে পোড়া, pora gese, burn, burnt, burned
দুর্ঘটনা, এক্সিডেন্ট, অ্যাক্সিডেন্ট, ঘটনা, durghotona, accident, incident
অজ্ঞান, বেহুঁশ, জ্ঞান হারানো, unconscious, faint, fainted
শ্বাসকষ্ট, হাঁপানি, দম নিতে কষ্ট, অ্যাজমা, asthma, breathing problem
সাপে কাটা, সাপের কামড়, সর্পদংশন, snake bite, snakebite
কুকুরের কামড়, কুকুরে কামড়াইছে, জলাতঙ্ক, dog bite, rabies
চিকিৎসা, ট্রিটমেন্ট, চিকিৎসাসেবা, chikitsa, treatment, medical care
ওষুধ, ঔষধ, মেডিসিন, দাওয়াই, ওসুদ, oshudh, medicine, drug, medication, ওষুধের
ফার্মেসি, ওষুধের দোকান, ঔষধালয়, pharmacy, drugstore
ইনজেকশন, সুই, ইঞ্জেকশন, injection, syringe
টিকা, ভ্যাকসিন, টিকাদান, tika, vaccine, vaccination, immunisation, immunization
অপারেশন, অস্ত্রোপচার, সার্জারি, operation, surgery
রক্ত পরীক্ষা, ল্যাব টেস্ট, প্যাথলজি, টেস্ট, lab test, blood test, pathology
এক্সরে, এক্স রে, xray, x ray
আল্ট্রাসনো, আল্ট্রাসনোগ্রাম, আল্ট্রা, ultrasound, ultrasonogram
হাসপাতাল, ক্লিনিক, মেডিকেল, চিকিৎসাকেন্দ্র, স্বাস্থ্যকেন্দ্র, হাসপাতালত, hashpatal, hospital, clinic, health centre, health center
জরুরি বিভাগ, ইমার্জেন্সি, emergency
বহির্বিভাগ, আউটডোর, outdoor, outpatient, opd
অন্তর্বিভাগ, ইনডোর, indoor, inpatient
শয্যা, বেড, খাট, বিছানা, bed
ওয়ার্ড, কেবিন, ward, cabin
অ্যাম্বুলেন্স, এম্বুলেন্স, রোগীর গাড়ি, ambulance, এম্বুলেন
প্রেসক্রিপশন, ব্যবস্থাপত্র, prescription
স্বাস্থ্য, হেলথ, sastho, health
মানসিক, মন খারাপ, বিষণ্ণতা, ডিপ্রেশন, হতাশা, mental, depression, depressed, stress, anxiety, দুশ্চিন্তা, টেনশন
ভয়, ডর, আতঙ্ক, ভয়ে, bhoy, voy, fear, afraid, scared
রাগ, ক্রোধ, ক্ষোভ, rag, angry, anger
খুশি, আনন্দ, সুখী, সন্তুষ্ট, khushi, happy, happiness, satisfied
দুঃখ, কষ্ট, মন খারাপ লাগা, dukkho, kosto, sad, sorrow, suffering
লজ্জা, শরম, lojja, shame, shy, ashamed
বিরক্ত, উত্ত্যক্ত, উত্যক্ত, জ্বালাতন, হয়রানি, ডিস্টার্ব, ইভটিজিং, birokto, hoyrani, harass, harassment, disturb, annoy, bother, teasing
গালি, গালাগালি, অপমান, গালমন্দ, খারাপ কথা, খারাপ ব্যবহার, দুর্ব্যবহার, অসদাচরণ, gali, abuse, insult, misbehave, misbehaviour, rude
ভালোবাসা, প্রেম, পিরিত, ভালবাসা, prem, love, relationship
আত্মহত্যা, মরে যেতে, গলায় দড়ি, suicide
খুন, হত্যা, মেরে ফেলা, মাইরা ফেলা, khun, murder, kill, killed
ধর্ষণ, বলাৎকার, যৌন নির্যাতন, rape, sexual abuse
নেশা, মাদক, গাঁজা, ইয়াবা, মাদকাসক্ত, আসক্তি, nesha, drugs, addiction, addicted
ধূমপান, সিগারেট, বিড়ি, তামাক, smoking, cigarette, tobacco
খাবার, খাদ্য, খানা, আহার্য, khabar, food, meal, খাবারের
পানি, জল, pani, water, পানির, পানিতে
চাল, চাউল, rice
ভাত, অন্ন, cooked rice
মাংস, গোশত, meat
মাছ, মৎস্য, মাছটাছ, mach, fish
ডিম, আন্ডা, egg
দুধ, দুগ্ধ, dudh, milk
সবজি, তরকারি, শাকসবজি, vegetable, vegetables
ফল, ফলমূল, fruit, fruits
পুষ্টি, নিউট্রিশন, nutrition
নাস্তা, টিফিন, জলখাবার, breakfast, snack, tiffin
লাশ, মরদেহ, মৃতদেহ, dead body, corpse
কবর, দাফন, গোর, burial, grave, funeral
দত্তক, পালক নেওয়া, পালক, adopt, adoption
স্বেচ্ছাসেবক, ভলান্টিয়ার, volunteer
নিখোঁজ, গুম, missing person
পাচার, ট্রাফিকিং, trafficking
বাল্যবিবাহ, বাল্যবিয়ে, কম বয়সে বিয়ে, child marriage
যৌতুক, পণ, joutuk, dowry, jautuk
দেনমোহর, মোহরানা, কাবিন, কাবিননামা, dower, kabin
ভরণপোষণ, খোরপোশ, maintenance, alimony
চিন্তা, ভাবনা, ভাবছি, chinta, think, worry, thinking
মাফ, ক্ষমা, maf, forgive, pardon
অস্ত্র, বন্দুক, পিস্তল, weapon, gun, arms
`;
