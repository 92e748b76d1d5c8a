/**
 * Every message of the extension: name → request and response. The part before the slash says who receives it.
 *
 *   gate, content ──background/…──▶ background                      `page-side.ts`
 *   background, popup ──page/…──▶ content or gate of one document    `page-side.ts`
 *   popup, options, welcome ──background/…──▶ background             `own-pages.ts`
 *
 * Both sides parse with these schemas (`envelope.ts`; transport is `lib/platform`); types are inferred from them.
 */
import type * as v from 'valibot';
import { FROM_OWN_PAGES, type SearchHitSchema } from './own-pages.ts';
import {
  type FoundEntitySchema,
  PAGE_SIDE_MESSAGES,
  type PageStateSchema,
  type SILENCES,
  type WireEntitySchema,
  type WireEvidenceSchema,
  type WireExplanationSchema,
  type WireMentionSchema,
} from './page-side.ts';

export const MESSAGES = { ...PAGE_SIDE_MESSAGES, ...FROM_OWN_PAGES } as const;

export type MessageName = keyof typeof MESSAGES;
/** What the background answers, and what a page's script answers. */
export type BackgroundMessage = Extract<MessageName, `background/${string}`>;
export type PageMessage = Extract<MessageName, `page/${string}`>;
export type Request<N extends MessageName> = v.InferOutput<(typeof MESSAGES)[N]['request']>;
export type Response<N extends MessageName> = v.InferOutput<(typeof MESSAGES)[N]['response']>;
export type WireMention = v.InferOutput<typeof WireMentionSchema>;
export type WireEvidence = v.InferOutput<typeof WireEvidenceSchema>;
export type WireExplanation = v.InferOutput<typeof WireExplanationSchema>;
export type WireEntity = v.InferOutput<typeof WireEntitySchema>;
export type PageState = v.InferOutput<typeof PageStateSchema>;
export type Silence = (typeof SILENCES)[number];
export type FoundEntity = v.InferOutput<typeof FoundEntitySchema>;
export type SearchHit = v.InferOutput<typeof SearchHitSchema>;
