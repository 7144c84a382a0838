/**
 * Words that say little about the subject in any question: pronouns, politeness, auxiliaries, particles.
 * They are weighed down, never deleted: a standard stop list lost three points of accuracy on a foreign set,
 * since না, কত and যাবে carry a question. Question words (কত, কবে, how, who) are therefore not here.
 */
const words = `
আমি আমার আমাকে আমাদের আমরা আমারে আপনি আপনার আপনাদের আপনারা তুমি তোমার তোমরা সে তার তাকে তারা তাদের এটা এটি ওটা সেটা এই সেই ওই এ ও
ভাই ভাইয়া আপু আপা স্যার ম্যাডাম দাদা দিদি মামা চাচা বস আচ্ছা ওকে জ্বি প্লিজ দয়া করে একটু একটা একটি কি কী তো যে যা আর এবং বা অথবা কিন্তু তাহলে এখন জন্য থেকে দিয়ে নিয়ে
হয় হয়েছে হইছে হবে হয়ে হলো হল আছে আছেন ছিল করব করবো করা করে করতে করি করছি করেছি চাই চাইলে লাগবে লাগে পারি পারব পারেন পারবেন যায় যাবে
বলেন বলুন জানতে জানাবেন জানান এর তে কে সাথে মধ্যে উপর কাছে জি হ্যাঁ দেন দিন নিতে পাব পাবো
i im me my mine we our us you your he his she her it its they them their a an the this that these those is am are was were be been being
do does did done have has had will would shall should can could may might must to of in on at for from by with about as into and or but if
so then there here please sir madam bro brother sister hello any some just also very really want need tell know get give
ami amar amake amader amra amare apni apnar apnader apnara apnake tumi tomar se tar take tara tader eta ota seta ei sei oi
vai bhai vaiya bhaiya apu apa dada didi mama chacha boss accha achha acha ok okay plz pls doya kore ektu ekta ekti ki to je ja ar ebong ba kintu tahole ekhon akhon jonno jonne theke diye niye
hoy hoyeche hoise hoyse hobe hoye holo ache ase achen chilo korbo krbo kora kore korte kori korsi korchi chai chaile lagbe lage pari parbo paren parben
jay jabe bolen bolun jante janaben janan er r e te ke k sathe moddhe upor kache ji ha den din nite pabo o
`;

/** As written by `normalise`, not stemmed. */
export const fillers: ReadonlySet<string> = new Set(words.normalize('NFC').split(/\s+/).filter(Boolean));
