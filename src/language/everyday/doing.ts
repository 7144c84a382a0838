/** What people do. */
export const doing = `
কেনা, কিনব, কিনতে, কিনমু, কিন্যা, ক্রয়, খরিদ, কেনাকাটা, kinbo, kinte, kena, buy, bought, purchase, shopping, kine, কেনার, কিনলে, kenar, kinsi, kinchi, kinle, kroy, কিনিব, কিনিম, kinmu, kinum, kinbar, knbo, knte, khorid
বিক্রি, বিক্রয়, বেচা, বেইচা, বেচমু, bikri, becha, sell, sold, sale, bechbo, bechte, selling, বেইচ্যা, bechmu, bechum, beicha
পাওয়া, পেতে, পেয়েছি, পাইতে, পাইছি, পাচ্ছি, পামু, পাইনি, পাইলাম, মিলবে, মেলে, paoa, pawa, paisi, paite, receive, received, obtain, পান, পায়
দেওয়া, দিতে, দিব, দিবো, দিমু, দিছি, দিয়েছি, দেয়, দিচ্ছে, দেই, প্রদান, deoa, dewa, dite, dibo, disi, provide, given, gave
নেওয়া, নিব, নিবো, নিমু, নিছি, নিয়েছি, নিচ্ছে, গ্রহণ, neoa, newa, nibo, nisi, accept, taken
পাঠানো, পাঠাব, পাঠাতে, পাঠাইছি, পাঠাইলাম, পাডামু, পাঠাচ্ছে, পাঠাই, প্রেরণ, সেন্ড, pathano, pathabo, pathaisi, send, sent, পাঠিয়েছি, পাঠালাম, pathailam, পাডাইছি, ফাডান, পাডাও, পাঠায়ছে, pathay, padaisi, pathacche, preron
খোলা, খুলব, খুলতে, খুলছে, খুইলা, খুলমু, ওপেন, khulbo, khulte, khola, open, opened, khulse, khulche, খুইল্যা, khulmu, khulum, khuila
বন্ধ, বন্দ, ক্লোজ, বনধ, অফ, bondho, bondo, off, close, closed, shut
চালু, চালাব, সচল, অ্যাক্টিভ, একটিভ, সক্রিয়, chalu, activate, activated, active, enable, enabled
শুরু, আরম্ভ, স্টার্ট, suru, shuru, start, started, begin, beginning, commence
শেষ, সমাপ্ত, ফিনিশ, খতম, সম্পন্ন, sesh, shesh, finish, finished, end, ended, complete, completed
থামানো, থামাতে, থামাব, থামছে, ঠেকানো, স্টপ, thamano, thamabo, stop, stopped
বদলানো, বদল, বদলাব, বদলাতে, বদলাইতে, বদলামু, পরিবর্তন, পাল্টানো, পাল্টাব, পাল্টাতে, পাল্টে, চেঞ্জ, bodlano, bodlabo, bodlate, poriborton, paltano, change, changed, changing, modify, replace, switch, paltabo, পাল্টাইছে, bodlamu, bodlaite, paltay, paltaise, bodlay, bodle
সংশোধন, শুদ্ধ, শোধরানো, কারেকশন, ঠিক করা, ঠিক করব, ঠিক করতে, songshodhon, correction, correct, rectify, amend
মেরামত, সারানো, সারাব, সারাতে, সারাই, রিপেয়ার, meramot, sarano, repair, repaired, mend
বাতিল, ক্যানসেল, ক্যান্সেল, রদ, batil, cancel, cancelled, cancellation, revoke
মুছে, মোছা, মুছব, মুছতে, মুইছা, ডিলিট, ডিলেট, muche, mucha, delete, deleted, erase, মুছে ফেলা, মুছে গেছে, কেটে ফেলা, muicha, muchte, mochar, muchbo, wipe
বাদ, সরানো, সরাব, সরাতে, রিমুভ, অপসারণ, sorano, remove, removed, removal
যোগ করা, যুক্ত, সংযোজন, অ্যাড, এড, add, added, include
বাড়ানো, বাড়াব, বাড়াতে, বাড়ছে, বেড়েছে, বাড়াইতে, বাড়ে, বৃদ্ধি, barano, barate, increase, increased, raise, briddhi
কমানো, কমাব, কমাতে, কমছে, কমাইতে, হ্রাস, komano, komate, decrease, reduce, reduced, reduction
হারানো, হারিয়ে, হারাইছি, হারায়ে, হারাইয়া, হারাইয়্যা, হারায়া, খোয়া, খুইয়ে, লস্ট, খুঁজে পাচ্ছি না, খুঁজে পাই না, খুইজা পাই না, hariye, harano, haraisi, haray, lost, missing
খোঁজা, খুঁজব, খুঁজতে, খুঁজে, খোঁজ, তালাশ, অনুসন্ধান, সার্চ, khuje, khoja, search, find, look for, খুজমু, khoj, khujte, khujmu, talash, khujbo, locate
চুরি, চোর, চোরে, ছিনতাই, পকেটমার, ডাকাতি, churi, chor, chintai, stolen, theft, steal, stole, thief, robbed, robbery, pickpocket, চুরির, ছিনাই, sintai, snatched, চুরি গেছে, মাইরা দিছে, মেরে দিছে, মলম পার্টি, টান দিয়া নিছে, ছোঁ মেরে, chure, maira dise, mere dise, burglar, snatcher, mugged, nicked
নষ্ট, খারাপ, বিকল, অচল, অকেজো, ভাঙা, ভেঙে, ভাঙ্গা, ড্যামেজ, কাজ করে না, কাজ করছে না, কাম করে না, nosto, noshto, kharap, vanga, damaged, damage, broken, faulty, defective, not working, out of order, kharab, bikol, broke, লষ্ট, বিগড়ায়, বিগড়াইছে, ochol, okejo, bigrai, bigraise, bigre, does not work, wont work, stopped working, malfunction
ছেঁড়া, ছিঁড়ে, ছিড়া, chera, torn, tear
ব্যবহার, ইউজ, চালানো, চালাতে, চালাই, bebohar, babohar, use, usage, using, chalano, চালান, বেবহার, ইস্তেমাল, yuz, iuz
দেখা, দেখতে, দেখব, দেখে, দেখমু, দেহা, dekha, dekhte, dekhbo, see, view, watch, দেখন, dekhmu, dekhum, deha, dehi, dekhi
দেখানো, দেখাতে, দেখাচ্ছে, দেখায়, dekhano, dekhay, show, shows, display
শোনা, শুনতে, শুনব, শুনছি, শুনেছি, শুনলাম, sona, shona, shunsi, hear, heard, listen, হুনছি, hunsi, hunci, sunlam, shuni, hearing that
জানা, জানব, জানি, জানমু, জানবার, jana, janbo, know, find out
জানানো, জানাব, জানাতে, জানাই, অবহিত, janano, janabo, inform, notify, tell
বলা, বলব, বলতে, বলছে, কইতে, কইছে, কমু, bola, bolbo, bolte, say, said
জিজ্ঞেস, জিজ্ঞাসা, জিগাই, জিগামু, শুধাই, প্রশ্ন, jiggesh, jiggasa, prosno, ask, question, query
উত্তর, জবাব, রিপ্লাই, uttor, jobab, answer, reply, response
বোঝা, বুঝব, বুঝি, বুঝতে, বুঝমু, বুঝতেছি, bujhte, bujhi, bujha, understand
বোঝানো, বুঝিয়ে, ব্যাখ্যা, bujhiye, bakkha, explain, explanation
শেখা, শিখব, শিখতে, শিখমু, শেখানো, শেখান, শিখান, shikhte, shikhbo, sikhte, learn, learning, teach, sekha, shekhan, shikhan, হিকতে, শেখাবেন, hikmu, hikte, shikmu, shikum, shikhay, shekhay, shikhate, taught
পড়া, পড়তে, পড়ব, পড়ি, পড়ে, পড়মু, pora, porte, porbo, read, reading
লেখা, লিখব, লিখতে, লিখে, লিখমু, লেহা, lekha, likhte, likhbo, write, writing, written
পূরণ, ফিলাপ, ফিল আপ, ভরতে, puron, filap, fill, fill up, fill in
সই, স্বাক্ষর, সাইন, সিগনেচার, দস্তখত, soi, sakkhor, sign, signature
টিপসই, আঙুলের ছাপ, ফিঙ্গারপ্রিন্ট, ফিংগার, ফিঙ্গার, বায়োমেট্রিক, tipsoi, fingerprint, biometric, thumbprint
সিল, সিলমোহর, মোহর, seal, stamp, স্ট্যাম্প
ছাপানো, ছাপাব, ছাপা, মুদ্রণ, chapano, print, printed, প্রিন্ট, প্রিন্টের
জমা, জমা দেওয়া, দাখিল, সাবমিট, joma, submit, submitted, submission, জমার
তোলা, তুলব, তুলতে, তুলে, তুলমু, উঠানো, উঠাব, উঠাতে, ওঠানো, উঠামু, উত্তোলন, ক্যাশ আউট, tola, tulbo, tulte, uthano, uthabo, withdraw, withdrawal, cash out
রাখা, রাখব, রাখতে, রাখে, রাখমু, রাইখা, rakha, rakhbo, rakhte, keep, kept
আনা, আনব, আনতে, এনে, আইনা, আনমু, ana, anbo, ante, bring, brought, fetch
যাওয়া, যেতে, যাইতে, যামু, গেলাম, যাচ্ছি, jaoa, jawa, jete, jaite, go, going, went
আসা, আসব, আসতে, আইতে, আসছে, এসেছে, আইছে, আসবে, আসে, আইমু, asa, asbo, come, coming, came, arrive, arrival
ফেরা, ফিরব, ফিরে আসা, ফিরতে, fire asa, come back
ফেরত, ফেরৎ, ফিরিয়ে, রিফান্ড, ferot, ferat, refund, return, returned, get back
উদ্ধার, পুনরুদ্ধার, রিকভার, uddhar, recover, recovery, restore, retrieve
অপেক্ষা, ওয়েট, সবুর, opekkha, wait, waiting
চাওয়া, চাইছে, চাচ্ছে, চায়, চাইতেছে, চাইল, chaoa, chaise, chacche, wants, asking, demand, demanded
দরকার, প্রয়োজন, জরুরি দরকার, আবশ্যক, dorkar, proyojon, required, necessary, needed, requirement, লাগবে, লাগে, লাগব, লাগবি, lagbe, lage
চেষ্টা, ট্রাই, chesta, try, tried, attempt
সাহায্য, সহায়তা, সহযোগিতা, হেল্প, সাপোর্ট, sahajjo, sahajja, sohayota, help, assistance, assist, support, সাহাইয্য, উপকার, sahaijjo, upokar, assistence
পরামর্শ, উপদেশ, বুদ্ধি, সাজেশন, poramorsho, advice, advise, suggestion, suggest, guidance, counselling, consultation, সাজেস্ট, upodesh, recommend, recommendation, দিকনির্দেশনা, পরামিশ, buddhi, buddi, poramish, guide
বাছাই, বেছে, পছন্দ, সিলেক্ট, নির্বাচন করা, bachai, beche, pochondo, choose, select, selection, choice, pick
আবেদন, দরখাস্ত, অ্যাপ্লাই, এপ্লাই, এপ্লিকেশন, অ্যাপ্লিকেশন, আর্জি, abedon, dorkhasto, apply, application, applied, দরখাস, আপ্লাই, dorkhas, aplai, arji
নিবন্ধন, রেজিস্ট্রেশন, রেজিস্টার, রেজিস্ট্রি, nibondhon, registration, register, registered, enrol
অনুমতি, অনুমোদন, সম্মতি, পারমিশন, onumoti, onumodon, permission, approval, approve, approved, permit, consent
প্রত্যাখ্যান, নাকচ, রিজেক্ট, বাতিল হয়েছে, reject, rejected, refuse, refused, denied, decline
গ্রেপ্তার, গ্রেফতার, আটক, ধরে নিয়ে, ধইরা নিছে, greptar, arrest, arrested, detained
যোগাযোগ, কন্টাক্ট, কনটাক্ট, jogajog, contact, reach, communicate
কথা বলা, কথা বলতে, কথা বলব, আলাপ, আলোচনা, kotha bolte, talk, speak, discuss, discussion
ডাকা, ডাকব, ডাকছে, ডাকতে, আমন্ত্রণ, দাওয়াত, নিমন্ত্রণ, dawat, invite, invitation, invited
দেখা করা, দেখা করতে, সাক্ষাৎ, মোলাকাত, sakkhat, meet, appointment, অ্যাপয়েন্টমেন্ট, সিরিয়াল, serial
তৈরি, বানানো, বানাব, বানাতে, বানামু, বানাইতে, প্রস্তুত, toiri, banano, banabo, banate, make, made, create, created, prepare
নির্মাণ, গড়া, construction, build, built, building work
ঢোকা, ঢুকব, ঢুকতে, ঢুকে, ঢুকছে, প্রবেশ, লগইন, লগ ইন, dhuka, dhukte, enter, entry, login, log in, sign in, dhuke, dhukse, হান্দাইতে, হামাইতে, হান্দায়, dhukmu, dhuki, hamaite, handaite, handay, signin
বের হওয়া, বের হতে, প্রস্থান, লগআউট, ber hote, exit, logout, log out
ঘোরা, ঘুরতে, বেড়ানো, বেড়াতে, ভ্রমণ, ঘুরাঘুরি, ghurte, berate, tour, trip, travel, visit, পরিদর্শন, ভিজিট
থাকা, থাকতে, থাকব, থাকি, বসবাস, বাস করি, thaka, thakte, stay, living, live, reside
খাওয়া, খেতে, খাইতে, খামু, খাব, খাই, আহার, khaoa, khete, eat, eating
ঘুম, নিদ্রা, ঘুমানো, ঘুমাতে, sleep
ঘুমের সমস্যা, ঘুম আসে না, ঘুম হয় না, অনিদ্রা, insomnia
বসা, বসব, বসতে, বসে, sit, seated
দাঁড়ানো, দাঁড়াতে, দাঁড়িয়ে, stand, standing
ধোয়া, ধুতে, ধোব, পরিষ্কার, সাফ, ক্লিন, পরিচ্ছন্ন, porishkar, clean, cleaning, wash
রান্না, রাঁধা, রাঁধতে, cook, cooking
চিনব, চেনা, চিনতে, শনাক্ত, সনাক্ত, chena, chinbo, chinte, identify, recognise, recognize, detect
যাচাই, চেক, মিলিয়ে দেখা, নিশ্চিত করা, ভেরিফাই, jachai, check, verify, verification, verified
মাপা, মাপতে, মাপ, পরিমাপ, measure, measurement
গোনা, গণনা, গুনতে, counting
হিসাব করা, হিসেব করা, calculate, calculation
ভাগ, ভাগাভাগি, বণ্টন, বাটোয়ারা, distribution, partition
বিতরণ, বিলি, distribute, ডিস্ট্রিবিউশন
মেশানো, মিশিয়ে, মিক্স, mix, mixed
কাটা, কাটব, কাটতে, কেটে, কাটছে, কর্তন, kata, katbo, kete, cut, deduct, deducted, deduction
জোড়া লাগানো, জোড়া, join, attach, সংযুক্ত
লাগানো, লাগাব, লাগাতে, লাগামু, বসানো, বসাব, বসাতে, বসামু, স্থাপন, ইনস্টল, ইন্সটল, lagano, lagabo, bosano, bosabo, install, installation, installed, setup, set up
নামানো, নামাব, নামাতে, নামামু, ডাউনলোড, namano, namabo, namate, download, downloaded, নামাইছি, namaisi, ডাউনলোট, namamu, namaite, daunlod
আপলোড, তুলে দেওয়া, upload
স্থানান্তর, ট্রান্সফার, বদলি, sthanantor, transfer, transferred, shift, relocate
ভর্তি, অ্যাডমিশন, এডমিশন, vorti, bhorti, admission, admit, admitted, enrolment, enroll
চলে যাওয়া, ছেড়ে, ছাড়ব, ছাড়তে, ছাইড়া, ছাড়া পাওয়া, chere, quit, left
মুক্তি, খালাস, রেহাই, ছাড়পত্র, ডিসচার্জ, release, discharge, clearance, ক্লিয়ারেন্স
বাঁচা, বাঁচাব, বাঁচাতে, বাঁচানো, রক্ষা, সুরক্ষা, নিরাপত্তা, নিরাপদ, সেফ, সিকিউরিটি, surokkha, nirapod, nirapotta, safe, safety, security, secure, protect, protection, save, সিকিউর, hefajot, bachabo, bachate, bacate, rokkha, rokha, shield
এড়ানো, এড়াতে, এড়াব, avoid
প্রতিরোধ, প্রতিকার, prevent, prevention, remedy
সতর্ক, সাবধান, হুঁশিয়ার, সচেতন, sotorko, sabdhan, careful, caution, aware, alert, warning, socheton, awareness, সচেতনতা, socetonota, খেয়াল, hushiar, kheyal, beware, cautious
ভুলে গেছি, ভুলে গেছে, ভুলে গেলে, ভুলে যাই, ভুলে গেলাম, ভুইলা গেছি, মনে নাই, মনে নেই, মনে পড়ে না, মনে আসছে না, মনে করতে পারছি না, vule gesi, bhule gechi, mone nai, mone nei, forgot, forgotten, forget, vule jai, ভুইলা, ভুল্যা, বুইলা, মনে আইতাছে না, ইয়াদ নাই, vuila, bhuila, mone pore na, mone porche na, monot nai, can not remember, cannot remember, dont remember
মনে রাখা, মনে থাকা, স্মরণ, remember, remind, reminder
ভুল, ত্রুটি, গলদ, ভুলভাল, bhul, vul, mistake, wrong, error, incorrect
পরা, পরিধান, wear, wearing
পেটানো, মারধর, মারপিট, মারামারি, পিটাইছে, মারছে, নির্যাতন, অত্যাচার, mardhor, beat, beaten, assault, torture, violence
ঝগড়া, বিবাদ, বিরোধ, কলহ, ক্যাচাল, jhogra, quarrel, dispute, conflict, fight, কাইজ্জা, kaijja, argue
হুমকি, ধমক, শাসানো, ভয় দেখানো, ভয় দেখায়, ভয় দেখাচ্ছে, humki, bhoy dekhay, threat, threaten, threatening
জোর করে, জবরদস্তি, বলপূর্বক, force, forced, forcibly
দখল, বেদখল, জবরদখল, dokhol, occupy, possession, encroachment, grab
প্রতারণা, ঠকানো, ঠকাইছে, ঠকিয়েছে, ধোঁকা, বাটপার, বাটপারি, জোচ্চুরি, জালিয়াতি, প্রতারক, ফ্রড, স্ক্যাম, চিটিং, protarona, thokaise, fraud, scam, cheat, cheated, swindle, ঠকাইসে, চিটার, thokaiche, batpar, batpari, dhoka, scammer, cheater, froud, ঠগ, ঠগবাজ, ঠকবাজ, ধোঁকাবাজি, ঠগাইছে, thog, thogbaj, thokbaj, thogaise, thokse, thokci, joccuri, tricked, conned, conman, deceived
মিথ্যা, মিছা, মিথ্যে, ভুয়া, ভূয়া, নকল, জাল, ফেক, ভেজাল, mittha, vua, bhua, nokol, fake, false, counterfeit, forged, bhuya, feik, jal, দুই নম্বর, দুনম্বরি, ছদ্ম, dui nombor, vejal, michha, micha, bogus
বিশ্বাস, আস্থা, ভরসা, bissas, trust, believe, বিশ্বাসযোগ্য, bishwas, biswas, vorsha, trustworthy
সন্দেহ, সন্দেহজনক, sondeho, doubt, suspicious, suspect
নিশ্চিত, কনফার্ম, nishchit, confirm, sure, confirmation
চাপ দেওয়া, টিপ দেওয়া, ক্লিক, চাপব, টিপব, press, click
ঘষা, রগড়ানো, rub
ফেলা, ফেলে দেওয়া, ফেলব, ফালানো, throw away, discard, dispose, ফেলে
ধরা, ধরব, ধরতে, ধরে, ধরছে, dhora, catch, caught, hold
ছাড়, রেয়াত, ডিসকাউন্ট, মওকুফ, char, discount, waiver, concession, rebate
মিটমাট, আপস, মীমাংসা, নিষ্পত্তি, সালিশ, সালিস, mimangsa, salish, settle, settlement, mediation, arbitration
সমাধান, সুরাহা, ফয়সালা, সলভ, somadhan, solution, solve, resolve
পরিকল্পনা, প্ল্যান, plan, planning
তুলনা, তফাত, পার্থক্য, ফারাক, tulona, parthokko, difference, compare, comparison
প্রচার, প্রচারণা, বিজ্ঞাপন, বিজ্ঞপ্তি, নোটিশ, নোটিস, ইশতেহার, notice, circular, advertisement, announcement, সার্কুলার, লুটিশ, পরিপত্র, notis, biggopti
প্রকাশ, পাবলিশ, publish, published, publication
ছড়ানো, ছড়ায়, ছড়িয়ে, ছড়াইছে, ছড়াচ্ছে, ভাইরাল, ফাঁস, choriye, spread, viral, leak, leaked
লুকানো, লুকিয়ে, গোপন, গুপ্ত, gopon, hide, hidden, secret, confidential
`;
