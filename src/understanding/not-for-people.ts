import { tokens } from '../language/tokens.ts';

/** Markup, database commands, and orders to a language model: texts that try the machine, not ask the office. */
const tries: readonly RegExp[] = [
  /<[/!?]?(?:--|[a-z][a-z0-9]*\b[^<>]*>)|<\/?(?:script|img|iframe|svg|object|embed)\b|&(?:lt|gt|#\d+|#x[0-9a-f]+);/i,
  /<\?(?:php|=|xml)/i,
  /\bjavascript:|\bon(?:error|load|click)\s*=/i,
  /\b(?:drop|alter|truncate)\s+(?:table|database)\b|\bunion\s+(?:all\s+)?select\b|\bselect\b.{1,40}\bfrom\b.{0,60}(?:\bwhere\b|;|--)/i,
  // In the capitals of a manual: "select a laptop from these" is somebody's question.
  /\bSELECT\s.{1,40}\sFROM\s|\bUPDATE\s+\w+\s+SET\s/,
  /\b(?:insert\s+into|delete\s+from)\s+\w+|'\s*(?:or|and)\s+'?\d+'?\s*=\s*'?\d+|\bor\s+1\s*=\s*1\b/i,
  /\b(?:ignore|disregard|forget|override)\b.{0,30}\b(?:previous|prior|above|earlier|all|your|system)\b.{0,30}\b(?:instruction|prompt|rule|message)/i,
  /\b(?:ignore|disregard|forget|override|bypass)\b.{0,30}\b(?:instructions?|prompts?|you were told|your (?:safety|filters?))\b/i,
  /(?:নির্দেশ|নিয়ম|শর্ত)\S*.{0,20}(?:ভুলে|উপেক্ষা|অমান্য|অগ্রাহ্য)|সিস্টেম প্রম্পট/,
  /\b(?:system|developer|hidden|initial)\s+prompt\b|\b(?:developer|dan|jailbreak|god)\s+mode\b|^\s*(?:system|assistant)\s*:/i,
  /\b(?:pretend|act)\s+(?:to\s+be|as|like)\b.{0,40}\b(?:ai|bot|model|admin|hacker|assistant)\b/i,
  /\{\{.*\}\}|\$\{.*\}|\.\.\/\.\.\/|\/etc\/passwd/,
];

/** Whether a text, as it was written, is aimed at the machine. It is never answered; an officer may look at it. */
export function triesTheMachine(text: string): boolean {
  return tries.some((attempt) => attempt.test(text));
}

const readable = /^[\p{Script=Bengali}\p{Script=Latin}\p{N}\p{M}]+$/u;

/** Whether more than a third of the letters are of scripts that the desk does not read, such as Arabic or Devanagari. */
export function inForeignScript(normalised: string): boolean {
  const words = tokens(normalised);
  const all = words.join('').length;
  const foreign = words.filter((word) => !readable.test(word)).join('').length;
  return all > 0 && foreign / all > 1 / 3;
}
