/** What mentions say about a page, as the background would say it of names that are ordinary or much used. */
import type { WireEvidence, WireMention } from '#lib/messages/message-map.ts';

/** A name that is marked by itself is strong evidence; one that needs the subject is light. */
export const evidenceOfMentions = (mentions: readonly WireMention[]): WireEvidence[] =>
  mentions.map(({ senses: [entity = ''], needsSubject }) => ({
    entity,
    worth: needsSubject ? 0.5 : 1.75,
    named: true,
  }));
