/** Questions, numbers, how much and how. Some stand here so that no other word is taken for them: করা (do) for কর (tax). */
export const smallWords = `
কীভাবে, কিভাবে, কেমনে, ক্যামনে, কেমন করে, kivabe, kibhabe, kemne, how, ki vabe, কি ভাবে, কী ভাবে, কেংকা, কেন্নে, kmne, kemte, kenne
কোথায়, কই, কোনখানে, কুথায়, কোন জায়গায়, কোনহানে, কোথা, kothay, koi, kothai, where, konkhane, কোন হানে, কুন জাগায়, কুন্ঠে, হন্ডে, kun jagay, konhane, honde, kotha, whereabouts
কখন, কবে, কোন সময়, কোন দিন, কোনদিন, কয়টায়, কটায়, কয়টা বাজে, kokhon, kobe, when, what time
কেন, ক্যান, কিসের জন্য, কী কারণে, কি কারণে, keno, why
কত দিন, কতদিন, কয়দিন, কয় দিন, কতক্ষণ, কত সময়, কত দিনে, কয়দিনে, kotodin, koydin, how long, how many days
কার কাছে, কার সাথে, কার সঙ্গে, কাকে, kar kache, kar sathe, whom
সবসময়, সর্বদা, হামেশা, always
মাঝে মাঝে, কখনো কখনো, মাঝেমধ্যে, sometimes, occasionally
বারবার, বার বার, ঘন ঘন, barbar, again and again, repeatedly, often
আবার, পুনরায়, ফের, আরেকবার, আরেক বার, abar, again
একসাথে, একত্রে, একসঙ্গে, মিলে, eksathe, together, joint, jointly, একলগে, এক লগে, eklage, ekloge, same time, at once
বেশি, অনেক, অধিক, অতিরিক্ত, বাড়তি, beshi, onek, more, many, extra, excess, additional, much
কম, অল্প, সামান্য, kom, olpo, less, few, low, কমে, komer, একটুখানি, ইট্টু, ettu
সব, সকল, সমস্ত, সবাই, সবকিছু, sob, all, everyone, everything
কিছু, খানিক, কয়েক, কয়েকটা, several
আলাদা, ভিন্ন, পৃথক, অন্যরকম, alada, different, separate, আলেদা, separately
একই, সমান, একরকম, same, equal, similar
কত, কতো, কতটা, কতটুকু, কয়টা, koto, how many
কোন, কোনটা, কোনটি, কুন, kon, which, konta
কে, কেডা, কার, কারা, kar, kara, who, whose
সাথে, সঙ্গে, লগে, sathe, shathe, along with
থেকে, হতে, থিকা, থাইকা, theke, hote
ছাড়া, বাদে, ব্যতীত, chara, without, except
নাই, নেই, নাইকা, nai, nei
পারি না, পারছি না, পারতেছি না, পারি নাই, পারিনা, parchi na, parsi na, pari na, cannot, cant, unable
অন্য, অন্যান্য, অপর, onno, other, another
তিনি, উনি, ওনি, tini
অথবা, নাকি, কিংবা, নতুবা
কিন্তু, তবে, kintu
শুধু, কেবল, মাত্র, sudhu, shudhu, only
প্রতি, প্রত্যেক, প্রতিটি, each, every, per
অবশ্যই, নিশ্চয়ই, বাধ্যতামূলক, মাস্ট, mandatory, compulsory, obligatory
হয়তো, সম্ভবত, maybe, perhaps, probably
পুরো, পুরা, সম্পূর্ণ, গোটা, puro, whole, entire
সঠিক, ঠিকঠাক, নির্ভুল, right, accurate
উপর, উপরে, ওপর, ওপরে, above
নিচ, নিচে, নীচে, তলে, niche, below, under, beneath
মাঝখানে, মাঝে, মধ্যখানে, middle, centre, center
করা, করি, করে, করছি, করছে, করমু, করতেছি, kora, kori, kore, korsi, korse, korchi, korte
বার, দফা, times
এক, 1, one
দুই, দুটি, দুইটা, দুটো, 2, two
তিন, 3, three
চার, 4, four
পাঁচ, 5, five
ছয়, 6, six
সাত, 7, seven
আট, 8, eight
নয়, 9, nine
দশ, 10, ten
শত, একশ, একশো, শ, 100, hundred
হাজার, 1000, hajar, thousand
লাখ, লক্ষ, lakh, lac
কোটি, crore, koti
প্রথম, পয়লা, ফার্স্ট, first
দ্বিগুণ, ডাবল, দুইবার, double, twice
অর্ধেক, আধা, half
নতুন, নয়া, নূতন, notun, new, noya, লতুন, আনকোরা, ব্র্যান্ড নিউ, lotun, brand new
পুরনো, পুরাতন, পুরান, পুরানো, পুরোনো, puran, purono, old, used, second hand
বড়, বিশাল, বৃহৎ, ডাঙর, boro, big, large, huge, dangor
ছোট, ক্ষুদ্র, ছুডু, choto, small, little, tiny
সর্বোচ্চ, সর্বাধিক, ম্যাক্সিমাম, ম্যাক্স, বেশির বেশি, maximum, highest, limit, লিমিট, সীমা
সর্বনিম্ন, ন্যূনতম, কমপক্ষে, মিনিমাম, minimum, lowest, at least
ভালো, ভাল, উত্তম, চমৎকার, সেরা, bhalo, valo, good, best, better, nice, বালা, বেস্ট, vala, seraa, sera
আসল, খাঁটি, অরিজিনাল, জেনুইন, প্রকৃত, সত্যি, সত্য, asol, original, genuine, real, true
সহজ, ইজি, সোজা, সহজে, sohoj, easy, simple, easily, আসান, asan
কঠিন, শক্ত, টাফ, kothin, hard, difficult, tough
সম্ভব, পসিবল, possible
খালি, ফাঁকা, শূন্য, khali, empty, vacant, available
ভরা, পূর্ণ, full
ব্যক্তিগত, পার্সোনাল, নিজস্ব, bektigoto, personal
যৌথ, শরিক, জয়েন্ট, joint account, co owner
লাল, রেড, red
সবুজ, গ্রিন, green
উচ্চতা, লম্বা, দৈর্ঘ্য, height, length
গতি, স্পিড, speed
পরিমাণ, সংখ্যা, quantity, how much
ধরন, প্রকার, টাইপ, কিসিম, রকম, dhoron, type, kind, category
অংশ, পার্ট, টুকরা, part, portion, piece
ওজন, weight
গুণমান, গুণাগুণ, কোয়ালিটি, quality
কালো, কাইলা, ব্ল্যাক, black
মোট, সর্বমোট, টোটাল, total
শতকরা, শতাংশ, পার্সেন্ট, percent, percentage
অগ্রিম, আগাম, অ্যাডভান্স, এডভান্স, advance, in advance
স্থায়ী, পার্মানেন্ট, permanent
অস্থায়ী, সাময়িক, টেম্পোরারি, temporary
বিশেষ, স্পেশাল, special
সাধারণ, জেনারেল, general, ordinary
স্বাভাবিক, নরমাল, normal
বিকল্প, অল্টারনেটিভ, alternative
বৈধ, আইনসম্মত, ভ্যালিড, valid
কারিগরি, টেকনিক্যাল, technical
`;
