/** Time, places and travel. */
export const timesAndPlaces = `
সময়, টাইম, ওয়াক্ত, বেলা, somoy, time
আজ, আজকে, আইজ, আইজকা, aj, ajke, today, aij, aijka
কাল, কালকে, আগামীকাল, আগামী কাল, কাইল, kal, kalke, tomorrow
গতকাল, গত কাল, কালকা, yesterday
পরশু, পরশুদিন, day after tomorrow
দিন, রোজ, দিবস, দৈনিক, প্রতিদিন, din, day, daily
রাত, রাইত, রাত্রি, রাতে, rat, night
সকাল, সকালে, ভোর, বিহান, ফজর, sokal, morning
দুপুর, দুপুরে, দুফর, dupur, noon
বিকাল, বিকেল, বৈকাল, bikal, afternoon
সন্ধ্যা, সাঁঝ, সন্ধ্যায়, sondha
সপ্তাহ, হপ্তা, সাপ্তাহিক, soptaho, week, weekly
মাস, মাসিক, মাসে, mas, month, monthly
বছর, বৎসর, বার্ষিক, সাল, bochor, year, yearly, annual
ঘণ্টা, ঘন্টা, hour, hours
মিনিট, minute, minutes
শুক্রবার, জুম্মাবার, friday
শনিবার, saturday
রবিবার, sunday
সোমবার, monday
মঙ্গলবার, tuesday
বুধবার, wednesday
বৃহস্পতিবার, বিষ্যুদবার, thursday
ছুটি, ছুটির দিন, অবকাশ, ভ্যাকেশন, chuti, holiday, vacation, leave
সময়সূচি, সময়সূচী, টাইম টেবিল, শিডিউল, রুটিন, somoysuchi, schedule, timetable, routine
আগে, পূর্বে, আগেই, আগেভাগে, before, earlier, previous
পরে, পরবর্তীতে, তারপর, pore, after, later, পর, পরের, pura bade, afterwards
এখনই, এক্ষুনি, অহনই, এখুনি, right now, immediately, instantly
তাড়াতাড়ি, দ্রুত, জলদি, শিগগির, ঝটপট, কুইক, taratari, druto, joldi, quick, quickly, fast, soon, চটজলদি, জলদি জলদি, jaldi
দেরি, বিলম্ব, লেট, দেরী, deri, late, delay, delayed
ধীর, আস্তে, ধীরে, স্লো, ধীরগতি, আস্তে আস্তে, dhir, slow, slowly
জায়গা, স্থান, জাগা, jayga, place, spot
অবস্থান, লোকেশন, ম্যাপ, মানচিত্র, location, map
কাছে কোথায়, নিকটে, কাছাকাছি, নিকটবর্তী, ধারেকাছে, আশেপাশে, near, nearby, nearest, close by
দূর, দূরে, দূরত্ব, dure, far, distance
ভেতর, ভিতর, ভিত্রে, ভিতরে, অভ্যন্তরে, vitor, inside, within
বাইরে, বাহিরে, বাইর, baire, outside
পাশে, পার্শ্বে, ধারে, pashe, beside, side
সামনে, সম্মুখে, আগায়, samne, front, in front
পেছনে, পিছনে, পিছে, pechone, behind
উপজেলা, থানা এলাকা, upozila, upazila, subdistrict
জেলা, ডিস্ট্রিক্ট, zila, jela, district, জেলার, জেলায়
গ্রাম, গাঁ, গেরাম, পল্লী, মফস্বল, gram, village, rural, গাও, geram, gaon
শহর, টাউন, নগর, সিটি, shohor, city, town, urban, সিটির
দেশ, রাষ্ট্র, desh, country, nation
বিদেশ, বৈদেশ, ফরেন, bidesh, foreign, overseas
এলাকা, অঞ্চল, মহল্লা, পাড়া, elaka, area, locality, region
রাস্তা, সড়ক, পথ, রোড, rasta, road, street
বাড়ি, বাসা, ঘর, ঘরবাড়ি, গৃহ, bari, basa, ghor, house, home, বাড়ির, বাড়িতে, বাসায়, বাসার, ঘরে, ঘরের, বাসাত, বাইত, barit, bashay, residence
বাড়ি থেকে, ঘরে বসে, বাসায় বসে, ঘরে থেকে, ghore bose, from home, at home, ঘরত, ঘরে বইয়া, basay bose, ghore boiya, sitting at home
ভবন, বিল্ডিং, দালান, ইমারত, vobon, building, পরিষদ ভবন, bhobon, bilding
তলা, ফ্লোর, floor, storey
কক্ষ, রুম, kokkho, room
দরজা, দুয়ার, গেট, ফটক, door, gate
ভাড়া, রেন্ট, ভাড়ায়, vara, bhara, rent, rental, hire, fare
আসন, সিট, সীট, ason, seat
টিকিট, টিকেট, ticket, tiket
গাড়ি, যানবাহন, যান, মোটরযান, gari, car, vehicle, motor vehicle
বাস, কোচ, bus, coach, বাসের, বাসে
ট্রেন, রেলগাড়ি, রেল, train, railway, ট্রেনের, ট্রেনে
মোটরসাইকেল, বাইক, হোন্ডা, motorcycle, motorbike, bike
সাইকেল, বাইসাইকেল, cycle, bicycle
নৌকা, লঞ্চ, ট্রলার, boat, launch
প্লেন, উড়োজাহাজ, বিমান, ফ্লাইট, plane, flight, airplane, aircraft
যাত্রী, প্যাসেঞ্জার, passenger
যাত্রা, জার্নি, সফর, journey
ড্রাইভিং লাইসেন্স, গাড়ি চালানোর লাইসেন্স, driving license, driving licence
সিএনজি, অটোরিকশা, অটো, auto rickshaw
ব্যাগ, থলে, ব্যাগেজ, লাগেজ, bag, luggage, baggage
মানিব্যাগ, পকেট, ওয়ালেট, wallet, purse
এখন, এহন, অহন, বর্তমানে, ekhon, now, currently, present
সেতু, পুল, ব্রিজ, কালভার্ট, bridge, culvert
স্টেশন, ইস্টিশন, station
বিমানবন্দর, এয়ারপোর্ট, airport
বাসস্ট্যান্ড, টার্মিনাল, terminal, bus stand
হোটেল, রেস্টুরেন্ট, রেস্তোরাঁ, restaurant, hotel
উদ্যান, পার্ক, park
জাদুঘর, মিউজিয়াম, museum
ট্রাক, লরি, truck, lorry
ঘড়ি, clock, wristwatch
ক্যালেন্ডার, পঞ্জিকা, calendar
পার্কিং, গাড়ি রাখা, parking
`;
