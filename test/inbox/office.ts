import { readFileSync } from 'node:fs';
import type { Escalation } from '../../src/desk/escalation.ts';
import { createWording } from '../../src/wording/wording.ts';

/** Half past two in the afternoon in Natore. */
export const now = new Date('2026-11-24T08:30:00Z');

/** The admin whom the operator named first. */
export const boss = { officer: 1, name: 'নাজমুল হক' };

/** An escalation like those that the desk sends. */
export function escalationOf(change: Partial<Escalation> = {}): Escalation {
  return {
    id: 'esc-1',
    ticket: 7,
    askedAt: '2026-11-24T05:30:00.000Z',
    question: { text: 'কম্পিউটার প্রশিক্ষণ কবে শুরু?', language: 'bn', attachments: [] },
    citizen: { channel: 'telegram', chatId: 42, name: 'রহিমা বেগম', username: 'rahima' },
    candidates: [
      { id: 'charter-2.1.1', confidence: 0.42 },
      { id: 'gone-entry', confidence: 0.2 },
    ],
    urgent: false,
    ...change,
  };
}

/** The interface's words, as the product has them. */
export const wording = createWording({ bn: words('bn'), en: words('en') });

function words(language: 'bn' | 'en'): string {
  return readFileSync(new URL(`../../locales/${language}.yaml`, import.meta.url), 'utf8');
}
