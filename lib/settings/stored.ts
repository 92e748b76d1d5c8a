/**
 * Settings at rest: `{ version, chosen }`, where `chosen` holds only what differs from the defaults, so that a
 * better default reaches every reader who never chose otherwise.
 *
 * Migrations are an ordered list: entry i turns version i into version i + 1. They run in memory; nothing is
 * written until the reader next changes something.
 */
import * as v from 'valibot';
import { DEFAULT_SETTINGS, type Settings, SettingsSchema } from './settings.ts';

interface Migration {
  /** What changed, in one sentence. */
  readonly what: string;
  readonly migrate: (chosen: Record<string, unknown>) => Record<string, unknown>;
}

export const MIGRATIONS: readonly Migration[] = [
  {
    what: 'Before version 1 the choices stood bare in storage, without version; they are kept as they are.',
    migrate: (chosen) => chosen,
  },
];

export const SETTINGS_VERSION = MIGRATIONS.length;

const StoredSchema = v.object({
  version: v.pipe(v.number(), v.integer(), v.minValue(0)),
  chosen: v.record(v.string(), v.unknown()),
});

export interface ReadSettings {
  readonly settings: Settings;
  /** Keys that could not be used, for one clear message; their defaults serve. */
  readonly dropped: readonly string[];
}

/**
 * Settings from whatever storage holds. Never fails: a value that does not fit its schema gives way to its
 * default and is named in `dropped`; unknown keys (of a newer version) are left out.
 */
export function readStored(stored: unknown): ReadSettings {
  const chosen = migrated(stored);
  const kept: Record<string, unknown> = {};
  const dropped: string[] = [];
  for (const [key, schema] of Object.entries(SettingsSchema.entries)) {
    if (!Object.hasOwn(chosen, key)) continue;
    if (v.is(schema, chosen[key])) kept[key] = chosen[key];
    else dropped.push(key);
  }
  return { settings: v.parse(SettingsSchema, { ...DEFAULT_SETTINGS, ...kept }), dropped };
}

function migrated(stored: unknown): Record<string, unknown> {
  const parsed = v.safeParse(StoredSchema, stored);
  const bare = v.safeParse(v.record(v.string(), v.unknown()), stored);
  const { version, chosen } = parsed.success
    ? parsed.output
    : { version: 0, chosen: bare.success ? bare.output : {} };
  return MIGRATIONS.slice(version).reduce((before, { migrate }) => migrate(before), chosen);
}

/** The form to store: version and the choices that differ from the defaults. */
export function toStored(settings: Settings): { version: number; chosen: Partial<Settings> } {
  const chosen = Object.fromEntries(
    Object.entries(settings).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(DEFAULT_SETTINGS[key as keyof Settings]),
    ),
  );
  return { version: SETTINGS_VERSION, chosen };
}
