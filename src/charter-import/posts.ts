/** Posts that charters name, with their English names. Keys of officers are made of these. */
export const posts: readonly (readonly [bn: string, en: string])[] = [
  ['সহকারী প্রোগ্রামার', 'Assistant Programmer'],
  ['প্রোগ্রামার', 'Programmer'],
  ['উপজেলা নির্বাহী অফিসার', 'Upazila Nirbahi Officer'],
  ['জেলা প্রশাসক', 'Deputy Commissioner'],
  ['অতিরিক্ত জেলা প্রশাসক', 'Additional Deputy Commissioner'],
  ['সহকারী কমিশনার', 'Assistant Commissioner'],
  ['সহকারী কমিশনার (ভূমি)', 'Assistant Commissioner (Land)'],
  ['উপজেলা কৃষি অফিসার', 'Upazila Agriculture Officer'],
  ['উপজেলা সমাজসেবা অফিসার', 'Upazila Social Services Officer'],
  ['উপজেলা শিক্ষা অফিসার', 'Upazila Education Officer'],
  ['উপজেলা মাধ্যমিক শিক্ষা অফিসার', 'Upazila Secondary Education Officer'],
  ['উপজেলা প্রকৌশলী', 'Upazila Engineer'],
  ['উপজেলা মৎস্য অফিসার', 'Upazila Fisheries Officer'],
  ['উপজেলা প্রাণিসম্পদ অফিসার', 'Upazila Livestock Officer'],
  ['উপজেলা নির্বাচন অফিসার', 'Upazila Election Officer'],
  ['উপজেলা স্বাস্থ্য ও পরিবার পরিকল্পনা কর্মকর্তা', 'Upazila Health and Family Planning Officer'],
  ['মহাপরিচালক', 'Director General'],
  ['পরিচালক', 'Director'],
  ['উপপরিচালক', 'Deputy Director'],
  ['সহকারী পরিচালক', 'Assistant Director'],
  ['নির্বাহী প্রকৌশলী', 'Executive Engineer'],
  ['সহকারী প্রকৌশলী', 'Assistant Engineer'],
  ['প্রশাসনিক কর্মকর্তা', 'Administrative Officer'],
  ['প্রধান সহকারী', 'Head Assistant'],
  ['অফিস সহকারী', 'Office Assistant'],
];

/** Words that make a text the name of a post, in Bangla (as parts of words) and English (as whole words). */
export const postNouns = {
  bn: 'কর্মকর্তা অফিসার প্রোগ্রামার কমিশনার পরিচালক প্রকৌশলী সচিব ম্যাজিস্ট্রেট প্রশাসক শিক্ষক ম্যানেজার ব্যবস্থাপক রেজিস্ট্রার সার্ভেয়ার কানুনগো নাজির অপারেটর সহকারী হিসাবরক্ষক নিরীক্ষক পরিদর্শক চিকিৎসক সার্জন ইউএনও চেয়ারম্যান',
  en: 'officer programmer commissioner director engineer secretary magistrate administrator teacher manager registrar surveyor operator assistant accountant auditor inspector surgeon uno chairman',
} as const;

/** Words that posts begin with, before their noun. */
export const postBeginnings = {
  bn: 'সহকারী উপজেলা জেলা উপ অতিরিক্ত সিনিয়র নির্বাহী যুগ্ম ভারপ্রাপ্ত দায়িত্বপ্রাপ্ত',
  en: 'assistant upazila district deputy additional senior executive chief joint',
} as const;
