import type { Knowledge } from '../../knowledge/model.ts';
import { Html } from '../../wording/html.ts';
import type { Voice } from '../../wording/voice.ts';

/** What somebody in danger is told at once. */
export const emergencyText = ({ danger }: Knowledge, { language }: Voice): Html =>
  Html.text(danger.reply[language]);
