/** School, work, house, machines, weather, fields and leisure. */
export const dailyLife = `
স্কুল, বিদ্যালয়, ইস্কুল, পাঠশালা, iskul, school
কলেজ, মহাবিদ্যালয়, kolej, college
বিশ্ববিদ্যালয়, ভার্সিটি, ইউনিভার্সিটি, university, varsity
মাদ্রাসা, মক্তব, madrasa
প্রতিষ্ঠান, সংস্থা, ইনস্টিটিউট, সংগঠন, institution, organisation, organization, institute
পড়াশোনা, পড়ালেখা, লেখাপড়া, লেহাপড়া, শিক্ষা, এডুকেশন, porashona, lekhapora, study, studies, education
পরীক্ষা, এক্সাম, এগজাম, porikkha, exam, examination
ফলাফল, রেজাল্ট, ফল প্রকাশ, folafol, result, results
মার্কশিট, নম্বরপত্র, ট্রান্সক্রিপ্ট, marksheet, transcript, mark sheet
প্রবেশপত্র, অ্যাডমিট কার্ড, এডমিট কার্ড, এডমিট, admit card
পাস, উত্তীর্ণ, পাশ, কৃতকার্য, passed
ফেল, অকৃতকার্য, অনুত্তীর্ণ, fail, failed, unsuccessful
ক্লাস, শ্রেণি, শ্রেণী, পাঠদান, class, classes, grade
সেমিস্টার, টার্ম, সেশন, শিক্ষাবর্ষ, semester, session
বই, পুস্তক, কিতাব, পাঠ্যবই, boi, book, books, textbook
খাতা, নোটবই, khata, exercise book
গ্রন্থাগার, লাইব্রেরি, পাঠাগার, library
হোস্টেল, ছাত্রাবাস, হল সিট, আবাসিক হল, হলে থাকা, hostel, dormitory
সিলেবাস, পাঠ্যসূচি, পাঠ্যক্রম, syllabus, curriculum
বিষয়, সাবজেক্ট, টপিক, bishoy, subject, topic
ডিগ্রি, গ্র্যাজুয়েট, স্নাতক, অনার্স, degree, graduate, graduation
উপস্থিতি, হাজিরা, অ্যাটেনডেন্স, hajira, attendance, present in class
অনুপস্থিত, গরহাজির, কামাই দেওয়া, absent, absence
চাকরি, চাকরী, জব, চাকুরি, নকরি, chakri, job, employment
নিয়োগ, রিক্রুটমেন্ট, নিয়োগ বিজ্ঞপ্তি, niyog, recruitment, hiring
পদ, শূন্যপদ, খালি পদ, vacancy, position
বেকার, কাজ নাই, কাজ নেই, চাকরি নাই, bekar, unemployed, jobless
অবসর, রিটায়ার, রিটায়ারমেন্ট, retire, retired, retirement
পদোন্নতি, প্রমোশন, promotion
পদত্যাগ, ইস্তফা, রিজাইন, resign, resignation
কাজ, কাম, কর্ম, kaj, kam, work, task
কারখানা, ফ্যাক্টরি, মিল, গার্মেন্টস, factory, garments
অভিজ্ঞতা, এক্সপেরিয়েন্স, experience
দক্ষতা, স্কিল, skill, skills
ইন্টারভিউ, মৌখিক পরীক্ষা, ভাইভা, সাক্ষাৎকার, interview, viva
উদ্যোক্তা, আন্ট্রাপ্রেনিউর, entrepreneur
বিদ্যুৎ, কারেন্ট, ইলেকট্রিসিটি, ইলেকট্রিক, বিজলি, biddut, karent, current, electricity, power, electric
লোডশেডিং, কারেন্ট নাই, কারেন্ট থাকে না, কারেন্ট চলে যায়, বিদ্যুৎ নাই, বিদ্যুৎ বিভ্রাট, কারেন্ট গেছে, load shedding, power cut, outage, blackout
লাইন, সংযোগ, কানেকশন, কানেক্ট, line, connection, connect
মিটার, বিদ্যুৎ মিটার, meter
প্রিপেইড, টোকেন, prepaid, token
রিচার্জ, ফ্লেক্সিলোড, ফ্লেক্সি, টপ আপ, recharge, top up, flexiload, রিচাজ, flexi, topup
ক্যাবল, wire, cable
খুঁটি, খাম্বা, pole
ট্রান্সফরমার, ট্রান্সফর্মার, transformer
বাতি, লাইট, বাল্ব, আলো, light, lamp, bulb
ফ্যান, পাখা, fan
ফ্রিজ, রেফ্রিজারেটর, fridge, refrigerator
ভোল্টেজ, লো ভোল্টেজ, voltage
শক খাওয়া, বিদ্যুৎস্পৃষ্ট, কারেন্টে ধরা, electric shock, electrocuted
আগুন, অগ্নিকাণ্ড, আগুন লাগা, agun, fire
দমকল, ফায়ার সার্ভিস, অগ্নিনির্বাপক, fire service, fire brigade
গ্যাস, সিলিন্ডার, এলপিজি, gas, cylinder
চুলা, উনুন, stove, oven
ট্যাপ, নলকূপ, টিউবওয়েল, টিউবল, চাপকল, tubewell, tube well, tap
ড্রেন, নালা, নর্দমা, drain, drainage
ময়লা, আবর্জনা, বর্জ্য, গার্বেজ, moyla, garbage, waste, rubbish, trash
পায়খানা, টয়লেট, ল্যাট্রিন, শৌচাগার, বাথরুম, toilet, latrine, bathroom, washroom
আসবাব, ফার্নিচার, আসবাবপত্র, furniture
যন্ত্র, মেশিন, যন্ত্রপাতি, ডিভাইস, jontro, machine, device, equipment, মেশিনপত্র, সরঞ্জাম, meshin
ফোন, মোবাইল, মুঠোফোন, মুবাইল, টেলিফোন, সেলফোন, phone, mobile, telephone, cell phone
কল দেওয়া, কল করা, কল দিব, ফোন করা, ফোন দিব, ফোন দেওয়া, কল করব, call, ring up, phone call, কল
মেসেজ, এসএমএস, বার্তা, ক্ষুদেবার্তা, ম্যাসেজ, message, sms, text message, mesej, মেসেইজ, ম্যাছেজ, খুদে বার্তা, masage, massege
ইমেইল, মেইল, ইমেল, জিমেইল, email, mail, gmail
চিঠি, পত্র, লেটার, chithi, letter
ইন্টারনেট, নেট, ডাটা, এমবি, ব্রডব্যান্ড, internet, net, broadband, fiber, fibre, ফাইবার
ওয়াইফাই, ওয়াই ফাই, wifi, wi fi
নেটওয়ার্ক, সিগন্যাল, টাওয়ার, network, signal
সিম, সিমকার্ড, সিম কার্ড, sim, sim card
ওয়েবসাইট, সাইট, পোর্টাল, ওয়েব সাইট, website, site, web, portal
অ্যাপ, এপ, অ্যাপস, এপস, app, apps
লিংক, লিঙ্ক, link, url
অনলাইন, অনলাইনে, online, onlain
সরাসরি, সশরীরে, নিজে গিয়ে, হাজির হয়ে, soshorire, in person, physically, directly
আইডি, প্রোফাইল, ইউজার আইডি, ইউজারনেম, id, profile, user id, username
ফেসবুক, ফেইসবুক, এফবি, facebook
কম্পিউটার, পিসি, ডেস্কটপ, computer, pc, desktop
ল্যাপটপ, নোটবুক, laptop, notebook
হ্যাক, হ্যাকার, হ্যাকড, হ্যাকিং, hack, hacked, hacker, hacking
ভাইরাস, ম্যালওয়্যার, virus, malware
ভিডিও, ভিডিয়ো, ভিডু, ভিডুও, video, clip, vidio, vdo
স্ক্রিন, পর্দা, ডিসপ্লে, screen
বোতাম, বাটন, সুইচ, button
চাবি, তালাচাবি, key
লক, তালা, আটকানো, আটকে, আটকায়, ব্লক, lock, locked, block, blocked, stuck, আটকে গেছে
আনলক, তালা খোলা, লক খোলা, unlock, unblock
গরম, হিট, gorom, hot, heat, overheat, overheating
ঠান্ডা, শীতল, ঠাণ্ডা, thanda, cold, cool
বৃষ্টি, বাদলা, মেঘ, brishti, rain
বন্যা, বান, প্লাবন, বন্যার, bonna, flood
ঝড়, তুফান, ঘূর্ণিঝড়, সাইক্লোন, jhor, storm, cyclone
খরা, অনাবৃষ্টি, drought
আবহাওয়া, ওয়েদার, weather
কৃষি, চাষাবাদ, চাষ, আবাদ, krishi, farming, agriculture, cultivation
ফসল, শস্য, fosol, crop, crops, harvest
ধান, paddy
বীজ, বিচন, bij, seed, seeds
সার, ইউরিয়া, ফার্টিলাইজার, fertiliser, fertilizer, urea, সারের
কীটনাশক, পোকার ওষুধ, বিষ, pesticide, insecticide, poison
পোকা, পোকামাকড়, কীট, পোকার আক্রমণ, pest, insect, bug
সেচ, পানি দেওয়া, সেচের, irrigation
ক্ষেত, খেত, জমিন, মাঠ, khet, field, খেতের, ক্ষেতে
গাছ, বৃক্ষ, চারা, gach, tree, plant, sapling
গরু, গাভি, গাভী, বাছুর, গবাদিপশু, goru, cow, cattle
ছাগল, বকরি, goat
মুরগি, হাঁসমুরগি, হাঁস, মুরগী, পোলট্রি, murgi, chicken, hen, duck, poultry
পশু, জন্তু, প্রাণী, জানোয়ার, animal, livestock, veterinary, পশুসম্পদ, প্রাণিসম্পদ
পুকুর, দিঘি, জলাশয়, pukur
নদী, গাঙ, খাল, nodi, river, canal
খামার, ফার্ম, khamar, farm
কাপড়, জামা, পোশাক, বস্ত্র, kapor, clothes, cloth, dress
সোনা, স্বর্ণ, গহনা, অলংকার, gold, jewellery, ornament
খেলা, খেলাধুলা, খেলতে, গেম, khela, game, games, play, sports
গান, সংগীত, মিউজিক, song, music
অনুষ্ঠান, উৎসব, আয়োজন, event, ceremony, festival, প্রোগ্রাম
ঈদ, কোরবানি, eid
নামাজ, সালাত, prayer
মসজিদ, mosque
মন্দির, temple
হজ, ওমরাহ, hajj, umrah
ক্যামেরা, সিসিটিভি, সিসি ক্যামেরা, camera, cctv
প্রিন্টার, ছাপার মেশিন, printer, প্রিন্টারের, প্রিন্টারে
ব্যাটারি, ব্যাটারী, battery, batari, betari
চার্জার, charger, চার্জারের
শব্দ, আওয়াজ, সাউন্ড, sound, noise, voice
রং, রঙ, colour, color
ঝুঁকি, রিস্ক, বিপদ, বিপজ্জনক, bipod, risk, danger, dangerous
গ্যারান্টি, ওয়ারেন্টি, ওয়ারান্টি, নিশ্চয়তা, warranty, guarantee
অভ্যাস, হ্যাবিট, habit
সিদ্ধান্ত, ডিসিশন, decision
মতামত, ফিডব্যাক, opinion, feedback
উন্নয়ন, উন্নতি, ডেভেলপমেন্ট, development, improvement, improve
উদাহরণ, নমুনা, স্যাম্পল, example, sample
নির্দেশনা, নির্দেশিকা, গাইডলাইন, ইনস্ট্রাকশন, instruction, instructions, guideline, manual
কালি, টোনার, ইঙ্ক, ink, toner
ভাষা, ল্যাঙ্গুয়েজ, language
বাংলা, বেঙ্গলি, bangla, bengali
ইংরেজি, ইংলিশ, english
অনুবাদ, ট্রান্সলেশন, translate, translation
বানান, স্পেলিং, spelling
গণিত, অঙ্ক, ম্যাথ, math, mathematics
বিজ্ঞান, সায়েন্স, science
মশা, মশার, mosquito
তেল, ডিজেল, পেট্রোল, জ্বালানি, fuel, oil, petrol, diesel
চশমা, spectacles
জুতা, স্যান্ডেল, shoes, shoe
নকশা, ডিজাইন, ড্রইং, design, drawing, blueprint
পাইপ, পাইপলাইন, নল, pipe, pipeline
লিক, ছিদ্র, ফুটা, ফুটো, চুইয়ে, leakage, leaking
শেয়ার, পোস্ট, share, post
প্রযুক্তি, টেকনোলজি, projukti, technology
চুল, কেশ, hair
`;
