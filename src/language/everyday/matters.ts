/** Money, papers, offices and law. */
export const matters = `
টাকা, টেকা, টাহা, ট্যাকা, পয়সা, অর্থ, টাকাপয়সা, taka, tk, poysa, money, cash, amount, নগদ টাকা, teka, tka, টেঁয়া, টেহা, ট্যাহা, পইসা, হইসা, টাহাপয়সা, টাকাকড়ি, teya, tyaka, teha, poisa, poysha, paisa, tehaa
ফি, ফিস, চার্জ, খরচ, মাশুল, ব্যয়, খরচাপাতি, fi, khoroch, fee, fees, charge, charges, cost, expense, চার্জের
দাম, মূল্য, দর, প্রাইস, রেট, dam, daam, mullo, price, rate, দামের, দামে, dor, দাম কেমন, দামাদামি, koto pore
সস্তা, কম দামে, কম দামি, সুলভ, অল্প টাকায়, sosta, cheap, affordable, low price
দামি, দামী, বেশি দাম, ব্যয়বহুল, dami, expensive, costly
ফ্রি, বিনামূল্যে, মাগনা, বিনা পয়সায়, বিনা টাকায়, বিনা খরচে, মুফত, টাকা ছাড়া, binamulle, magna, free, free of cost, bina mulle, gratis, magnay, bina takay, bina poysay, taka chara, firi, muft, without money, no cost, without paying
হিসাব, অ্যাকাউন্ট, একাউন্ট, হিসেব, অ্যাকাউন্টে, hisab, account, accounts
ব্যালেন্স, ব্যালান্স, জমা টাকা, কত টাকা আছে, স্থিতি, balance, বেলেন্স, balans, belens
সঞ্চয়, সেভিংস, সেভিং, সঞ্চয়ী, জমানো টাকা, savings, saving
ডিপোজিট, আমানত, deposit, deposited
ডিপিএস, মাসিক সঞ্চয়, dps, monthly deposit
এফডিআর, স্থায়ী আমানত, মেয়াদি আমানত, fdr, fixed deposit, term deposit
সুদ, মুনাফা, লাভ, ইন্টারেস্ট, লভ্যাংশ, sud, munafa, interest, profit, মুনাফার হার, shud, interest rate
লোকসান, ক্ষতি, লস, khoti, loss, ক্ষতির
ক্ষতিপূরণ, compensation, খেসারত, khotipuron
ঋণ, লোন, কর্জ, ধার, হাওলাত, rin, lon, loan, debt, borrow, credit
কিস্তি, ইনস্টলমেন্ট, কিস্তিতে, kisti, instalment, installment, emi
বন্ধক, মর্টগেজ, জামানত, সিকিউরিটি মানি, bondhok, mortgage, collateral, security money
জামিন, বেইল, jamin, bail
পরিশোধ, শোধ, পেমেন্ট, টাকা দেওয়া, টাকা দিতে, টাকা দিব, মেটানো, porishodh, pay, paid, payment, repay, repayment
বকেয়া, বাকি, পাওনা, বাকী, baki, due, dues, arrears, outstanding, unpaid
বিল, ইনভয়েস, bill, invoice, বিলের, বিলটা, বিলে
রসিদ, রশিদ, রিসিট, রিসিপ্ট, ভাউচার, rosid, receipt, voucher, challan
চেক বই, চেকবই, চেকের পাতা, চেক বহি, chequebook, cheque book, cheque, চেকের, চেকটা
কার্ড, এটিএম কার্ড, ডেবিট কার্ড, ক্রেডিট কার্ড, card, debit card, credit card
এটিএম, বুথ, টাকা তোলার মেশিন, atm, booth
পিন, পাসকোড, গোপন নম্বর, গোপন নাম্বার, pin, passcode, pin code
পাসওয়ার্ড, পাসোয়ার্ড, পাসওয়ার্ডটা, পাসওয়াড, password, pasword, passwd
ওটিপি, যাচাই কোড, ভেরিফিকেশন কোড, otp, verification code
রেমিট্যান্স, রেমিটেন্স, বিদেশ থেকে টাকা, বিদেশের টাকা, প্রবাসী আয়, remittance, money from abroad
বৈদেশিক মুদ্রা, ডলার, ফরেন কারেন্সি, foreign currency, dollar, foreign exchange
মোবাইল ব্যাংকিং, বিকাশ, রকেট, বিকাশে, bkash, nagad, rocket, mobile banking, mfs
ইন্টারনেট ব্যাংকিং, অনলাইন ব্যাংকিং, internet banking, online banking
লেনদেন, ট্রানজেকশন, ট্রানজ্যাকশন, lenden, transaction, transactions
বিবরণী, স্টেটমেন্ট, বিবরণ, statement
বেতন, মাইনে, স্যালারি, মাহিনা, পারিশ্রমিক, মজুরি, beton, salary, wage, wages, pay slip
ভাতা, অ্যালাউন্স, ভাতার টাকা, vata, bhata, allowance, benefit, ভাতার, ভাতার কার্ড
পেনশন, অবসর ভাতা, অবসরভাতা, pension
অনুদান, সাহায্যের টাকা, ডোনেশন, দান, onudan, grant, donation, aid
ত্রাণ, রিলিফ, tran, relief
বৃত্তি, উপবৃত্তি, স্কলারশিপ, স্টাইপেন্ড, britti, upobritti, scholarship, stipend
আয়, ইনকাম, রোজগার, কামাই, উপার্জন, ay, income, rojgar, earn, earning, earnings, aay, kamai, কামাইতে, কামামু, ইনকাম করা, kamaite, kamamu, make money, livelihood
ট্যাক্স, খাজনা, টেক্স, রাজস্ব, khajna, tax, taxes, revenue
আয়কর, ইনকাম ট্যাক্স, রিটার্ন দাখিল, income tax, tax return
ভ্যাট, মূসক, vat
জরিমানা, ফাইন, দণ্ড, jorimana, fine, penalty, late fee
ঘুষ, উৎকোচ, স্পিড মানি, চা পানির টাকা, বখশিশ, ghush, bribe, bribery, ঘুস, টেকা খায়, ghus
দুর্নীতি, করাপশন, অনিয়ম, durniti, corruption, irregularity
ব্যাংক, ব্যাঙ্ক, bank
শাখা, ব্রাঞ্চ, shakha, branch
বীমা, ইনস্যুরেন্স, ইন্স্যুরেন্স, বিমা, bima, insurance
বিনিয়োগ, ইনভেস্ট, ইনভেস্টমেন্ট, টাকা খাটানো, biniyog, invest, investment
ব্যবসা, বিজনেস, বাণিজ্য, ব্যবসাপাতি, bebsha, business, trade
লাইসেন্স, অনুজ্ঞাপত্র, license, licence
ট্রেড লাইসেন্স, ব্যবসার কাগজ, ব্যবসার লাইসেন্স, trade license, trade licence
দোকান, শপ, স্টোর, মুদি, dokan, shop, store, দোকানে, দোকানের
বাজার, হাট, মার্কেট, bajar, market, bazaar, বাজারে, বাজারের
পণ্য, মালামাল, জিনিস, জিনিসপত্র, মাল, ponno, jinis, product, goods, item, mal
অর্ডার, ফরমাশ, ফরমায়েশ, order
পার্সেল, প্যাকেট, কুরিয়ার, ডাক, পার্সেলটা, parcel, courier, package
ডেলিভারি, পৌঁছে দেওয়া, সরবরাহ, সাপ্লাই, delivery, deliver, supply
কাগজ, কাগজপত্র, কাগজপাতি, দলিলপত্র, ডকুমেন্ট, নথিপত্র, kagoj, kagojpotro, document, documents, papers, paperwork, কাগোজ, দলিল দস্তাবেজ
ফরম, ফর্ম, আবেদনপত্র, form, application form, আবেদন ফরম, forom
কপি, অনুলিপি, ফটোকপি, নকল কপি, kopi, copy, photocopy, duplicate copy, জেরক্স, xerox, photostat
মূল কপি, আসল কাগজ, আসল কপি, অরিজিনাল কপি, original copy
সত্যায়িত, সত্যায়ন, অ্যাটেস্টেড, sottayito, attested, attestation
সনদ, সার্টিফিকেট, সনদপত্র, প্রত্যয়নপত্র, প্রত্যয়ন, sonod, certificate, certification, testimonial, সাটিফিকেট, প্রশংসাপত্র, protyoyon
ছবি, ফটো, ফটোগ্রাফ, পিক, chobi, photo, picture, photograph, image, cobi, chhobi, ফটু, ফডো, ফটোক, ফডু, তসবির, fotu, fodo, fotok
পাসপোর্ট, পাছপোর্ট, passport
ভিসা, visa
জাতীয় পরিচয়পত্র, এনআইডি, এনআইডি কার্ড, ভোটার কার্ড, আইডি কার্ড, পরিচয়পত্র, ভোটার আইডি, স্মার্ট কার্ড, আইডিকার্ড, nid, id card, national id, voter card, voter id, identity card
জন্ম সনদ, জন্ম নিবন্ধন, জন্মনিবন্ধন, জন্মসনদ, birth certificate, birth registration
ভোটার, ভোট, voter, vote
নির্বাচন, ইলেকশন, election
ঠিকানা, অ্যাড্রেস, এড্রেস, thikana, address
স্থায়ী ঠিকানা, গ্রামের ঠিকানা, permanent address
বর্তমান ঠিকানা, এখনকার ঠিকানা, present address, current address
তারিখ, ডেট, tarikh, date
মেয়াদ, মেয়াদকাল, সময়সীমা, ডেডলাইন, শেষ তারিখ, শেষ দিন, শেষ সময়, meyad, deadline, last date, validity, expiry, expire, মেয়াদের, মেয়াদে
নবায়ন, রিনিউ, রিনিউয়াল, নতুন করে করা, nobayon, renew, renewal
হালনাগাদ, আপডেট, halnagad, update, updated
আইন, বিধান, বিধি, কানুন, ain, law, legal, rule, act
নিয়ম, নিয়মকানুন, পদ্ধতি, প্রক্রিয়া, প্রসেস, সিস্টেম, উপায়, তরিকা, কায়দা, niyom, poddhoti, process, procedure, method, rules, way, নিয়মে
শর্ত, শর্তাবলি, কন্ডিশন, condition, terms, conditions
যোগ্যতা, উপযুক্ত, যোগ্য, এলিজিবল, joggota, eligible, eligibility, qualification, qualified
অধিকার, হক, odhikar, rights
দায়িত্ব, ডিউটি, কর্তব্য, dayitto, duty, responsibility, responsible
চুক্তি, কন্ট্রাক্ট, চুক্তিপত্র, এগ্রিমেন্ট, chukti, contract, agreement
মামলা, কেস, মোকদ্দমা, mamla, case, lawsuit
আদালত, কোর্ট, কাছারি, adalot, court
রায়, বিচারের রায়, verdict, judgement, judgment
বিচার, ন্যায়বিচার, bichar, justice, trial
শাস্তি, সাজা, শাস্তির, shasti, punishment, punish, sentence
জেল, কারাগার, হাজত, jail, prison
অপরাধ, ক্রাইম, অন্যায়, oporadh, crime, offence, offense, kraim
অভিযোগ, নালিশ, কমপ্লেইন, কমপ্লেন, কমপ্লেইন্ট, ফরিয়াদ, ovijog, nalish, complain, complaint, grievance
জিডি, সাধারণ ডায়েরি, ডায়েরি, gd, general diary
থানা, পুলিশ স্টেশন, ফাঁড়ি, thana, police station
প্রমাণ, এভিডেন্স, আলামত, proman, proof, evidence
তদন্ত, ইনভেস্টিগেশন, অনুসন্ধান করা, todonto, investigation, inquiry, enquiry
আপিল, পুনর্বিবেচনা, appeal
হলফনামা, এফিডেভিট, affidavit
সরকারি, সরকারী, সরকার, গভর্নমেন্ট, sorkari, government, governmental
বেসরকারি, বেসরকারী, প্রাইভেট, besorkari, private
অফিস, কার্যালয়, দপ্তর, দফতর, আপিস, office, ofis, অফিসে, অফিসের, অফিসটা, karjaloy, doptor, doftor, অফিসত, apish, workplace
বিভাগ, ডিপার্টমেন্ট, শাখা অফিস, department, division
কাউন্টার, জানালা নম্বর, counter
সেবা, সার্ভিস, seba, service, services, sheba, ছেবা, cheba
কর্মসূচি, প্রকল্প, প্রজেক্ট, স্কিম, project, scheme, প্রোগ্রামের
ঘোষণা, অ্যানাউন্স, declare, declared, declaration
প্রতিবেদন, রিপোর্ট, report, reports
তথ্য, ইনফরমেশন, উপাত্ত, tottho, information, details, data, ডেটা
তালিকা, লিস্ট, ফর্দ, talika, list, forod
নম্বর, নাম্বার, নাম্বর, নং, nombor, nambar, number
হটলাইন, হেল্পলাইন, কল সেন্টার, hotline, helpline, call centre, call center
ফাইল, নথি, ফাইলপত্র, file
রেকর্ড, নথিভুক্ত, record
অবস্থা, স্ট্যাটাস, হালচাল, কতদূর, কত দূর, obostha, status, progress
সভা, মিটিং, বৈঠক, sova, meeting
কমিটি, পরিষদ, committee, council, পরিষদের
দরপত্র, টেন্ডার, dorpotro, tender, bid
জমি, ভূমি, জায়গাজমি, জায়গা জমি, জমিজমা, ভুঁই, jomi, land, plot, জমির, জমিতে, জমিটা
দলিল, রেজিস্ট্রি দলিল, dolil, deed
খতিয়ান, পর্চা, খতিয়ানের, khotian, record of rights
নামজারি, খারিজ, মিউটেশন, জমাখারিজ, নাম খারিজ, namjari, mutation
সীমানা, আইল, চৌহদ্দি, boundary
দাগ নম্বর, দাগ, plot number
উত্তরাধিকার, ওয়ারিশি, মিরাস, inheritance, succession
সম্পত্তি, সম্পদ, বিষয়সম্পত্তি, sompotti, property, asset
গুজব, মিথ্যা খবর, ভুয়া খবর, rumour, rumor, fake news
খবর, সংবাদ, নিউজ, khobor, news
সমস্যা, প্রবলেম, ঝামেলা, মুশকিল, অসুবিধা, ইস্যু, somossa, jhamela, problem, issue, trouble, difficulty, shomossha, পেরেশানি, গ্যাঞ্জাম, সমইস্যা, mushkil, osubidha, somissa, pereshani, ganjam
জরুরি, জরুরী, আর্জেন্ট, ইমিডিয়েট, joruri, urgent, urgently
সুযোগ, সুবিধা, অপশন, সুযোগসুবিধা, subidha, facility, facilities, opportunity, option
কারণ, রিজন, karon, reason, cause
উদ্দেশ্য, লক্ষ্য, purpose, objective, aim, goal
প্রশিক্ষণ, ট্রেনিং, কোর্স, ট্রেইনিং, proshikkhon, training, course, কোর্সের, traning
কর্মশালা, ওয়ার্কশপ, সেমিনার, workshop, seminar
প্রতিযোগিতা, কম্পিটিশন, কুইজ, competition, contest
পুরস্কার, পুরষ্কার, প্রাইজ, এওয়ার্ড, puroskar, prize, award, reward
উপহার, গিফট, হাদিয়া, gift
লটারি, লটারির, lottery
জুয়া, বাজি, বেটিং, jua, gambling, betting
নীতি, নীতিমালা, পলিসি, policy
বেআইনি, অবৈধ, ইলিগাল, illegal, unlawful
নিষেধ, নিষিদ্ধ, বারণ, nished, forbidden, banned, prohibited, ban
অনুরোধ, রিকোয়েস্ট, request
ব্যবস্থা, বন্দোবস্ত, পদক্ষেপ, bebostha, arrangement, arrange, action
চাঁদা, সাবস্ক্রিপশন, subscription
সমিতি, ক্লাব, সমবায়, cooperative, association
নাগরিকত্ব, সিটিজেনশিপ, citizenship, nationality
উচ্ছেদ, ঘর থেকে বের করে, eviction, evict
পাসবই, পাস বই, passbook, জমা বই
ঋণখেলাপি, খেলাপি, ডিফল্টার, defaulter, default
গোপনীয়তা, প্রাইভেসি, privacy
অগ্রাধিকার, প্রায়োরিটি, priority, preference
`;
