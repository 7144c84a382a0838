import { describe, expect, it } from 'vitest';
import { isNoise } from '../../src/language/noise.ts';
import { normalise } from '../../src/language/normalise.ts';
import { languageOf, registerOf } from '../../src/language/register.ts';

describe('registerOf', () => {
  it.each([
    ['আপনাদের অফিস কোথায়?', 'bn'],
    ['Where is your office?', 'en'],
    ['apnader office ta kothay', 'banglish'],
    ['office kobe khola thake', 'banglish'],
    ['vai ekta help lagbe', 'banglish'],
    ['আমার laptop টা slow', 'mixed'],
    ['is it free for students', 'en'],
    ['printer', 'en'],
    ['', 'en'],
  ] as const)('%s is %s', (text, register) => {
    expect(registerOf(text)).toBe(register);
  });

  it.each([
    ['office kobe khola', 'bn'],
    ['আমার laptop টা slow', 'bn'],
    ['when is the office open', 'en'],
  ] as const)('%s is answered in %s', (text, language) => {
    expect(languageOf(text)).toBe(language);
  });
});

describe('isNoise', () => {
  const knows = (word: string) => ['pdf', 'wifi'].includes(word);

  it.each([
    '',
    '   ',
    '???',
    '।।',
    '😀👍',
    '12345',
    '১২৩',
    'asdfgh',
    'qwertyuiop',
    'sdfkjhsdf',
    'aaaaaaaa',
    'কখগঘঙচছজ',
    'x',
  ])('"%s" holds no question', (text) => {
    expect(isNoise(normalise(text), knows)).toBe(true);
  });

  it.each([
    'pdf',
    'help',
    'সাহায্য',
    '¿dónde está la oficina?',
    'मदद चाहिए',
    'أين المكتب',
    'asdfgh wifi',
    'sports',
    'prblm slv krbn',
    'strength',
    'krbo ki',
  ])('"%s" may hold one', (text) => {
    expect(isNoise(normalise(text), knows)).toBe(false);
  });
});
