import { z } from 'zod';
import type { Backstage } from '../backstage.ts';
import { badRequest } from '../refusal.ts';
import { deliver, delivery } from './deliver.ts';
import { type Methods, method } from './method.ts';
import { chatId, decimal, integer, nested } from './parameters.ts';
import { reachChat } from './reach.ts';
import { messageText, type Noted, textParameters } from './words.ts';

export const linkPreview = nested(
  z.strictObject({
    is_disabled: z.boolean().optional(),
    url: z.string().optional(),
    prefer_small_media: z.boolean().optional(),
    prefer_large_media: z.boolean().optional(),
    show_above_text: z.boolean().optional(),
  }),
).optional();

const actions = [
  'typing',
  'upload_photo',
  'record_video',
  'upload_video',
  'record_voice',
  'upload_voice',
  'upload_document',
  'choose_sticker',
  'find_location',
  'record_video_note',
  'upload_video_note',
];

const point = {
  latitude: decimal.optional(),
  longitude: decimal.optional(),
};

/** Sending what needs no file. */
export function sendingMethods(backstage: Backstage, noted: Noted): Methods {
  const { wire } = backstage;
  return {
    sendMessage: method({ ...delivery, ...textParameters, link_preview_options: linkPreview }, (given) =>
      wire.message(deliver(backstage, given, { is: 'text', ...messageText(given, noted) })),
    ),
    sendLocation: method({ ...delivery, ...point, horizontal_accuracy: decimal.optional() }, (given) => {
      const { latitude, longitude } = onEarth(given);
      return wire.message(deliver(backstage, given, { is: 'place', latitude, longitude }));
    }),
    sendVenue: method({ ...delivery, ...point, title: z.string(), address: z.string() }, (given) => {
      const { latitude, longitude } = onEarth(given);
      const venue = { title: given.title, address: given.address };
      return wire.message(deliver(backstage, given, { is: 'place', latitude, longitude, venue }));
    }),
    sendContact: method(
      {
        ...delivery,
        phone_number: z.string().min(1, { error: 'phone number is empty' }),
        first_name: z.string().min(1, { error: 'first name is empty' }),
        last_name: z.string().optional(),
        vcard: z.string().max(2048).optional(),
      },
      (given) =>
        wire.message(
          deliver(backstage, given, {
            is: 'contact',
            phoneNumber: given.phone_number,
            firstName: given.first_name,
            ...(given.last_name !== undefined && { lastName: given.last_name }),
          }),
        ),
    ),
    sendChatAction: method(
      {
        chat_id: chatId,
        message_thread_id: integer.optional(),
        action: z.string({ error: 'wrong parameter action in request' }),
      },
      ({ chat_id, action }) => {
        const { chat } = reachChat(backstage, chat_id);
        if (!actions.includes(action)) throw badRequest('wrong parameter action in request');
        backstage.announce({ what: 'typing', chatId: chat.id, action });
        return true;
      },
    ),
  };
}

interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

function onEarth({ latitude, longitude }: z.infer<z.ZodObject<typeof point>>): Point {
  if (latitude === undefined) throw badRequest('latitude is empty');
  if (longitude === undefined) throw badRequest('longitude is empty');
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) throw badRequest('invalid location specified');
  return { latitude, longitude };
}
