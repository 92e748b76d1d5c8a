import { describe, expect, it } from 'vitest';
import { OPTIONS_LIMITS } from '#lib/options/limits.ts';
import { DEFAULT_SETTINGS } from '#lib/settings/settings.ts';
import { busyWorld, freshWorld, PACK } from '#tests/harness/options-scenes.ts';
import { openOptions } from './open-options.ts';

const file = (name: string): File => new File(['{}'], name);

describe('a file', () => {
  it('is looked at first, and stored only when the reader says so', async () => {
    const { actions, state, world, says } = await openOptions(busyWorld());
    await actions.openFile(file('flood.json.gz'));
    expect(state().adding).toMatchObject({ is: 'file', examined: { ok: true } });
    expect(world.deeds).toEqual(['examine flood.json.gz']);
    await actions.importFile();
    expect(world.deeds.slice(1)).toEqual([`import ${PACK.id} from flood.json.gz`, 'library changed']);
    expect(says()).toBe(
      `${PACK.title}, version 15, is in your index. It came from a file, so its names are listed and not marked; change that under “On pages”.`,
    );
  });

  it('that is dropped elsewhere on the page leads to where it is shown', async () => {
    const { actions, state } = await openOptions(busyWorld({ hash: '#pack=river-flood-2026' }));
    await actions.openFile(file('flood.json.gz'));
    expect(state().place).toEqual({ at: 'index', part: 'add' });
  });

  it('that is no pack cannot be imported', async () => {
    const { actions, state, world } = await openOptions(busyWorld());
    await actions.openFile(file('ruda-notes.json'));
    expect(state().adding).toMatchObject({ examined: { ok: false } });
    await actions.importFile();
    expect(world.deeds).toEqual(['examine ruda-notes.json']);
  });

  it('gives all its problems away as text', async () => {
    const { actions, world } = await openOptions(busyWorld());
    await actions.openFile(file('ruda-notes.json'));
    await actions.copyFindings();
    const lines = world.deeds.at(-1)?.split('\n') ?? [];
    expect(lines[0]).toBe('copy ruda-notes.json: 37 problems');
    expect(lines[1]).toContain('/claims/0/said, line 41, column 15: 2026-11-31 is not a calendar');
    expect(lines).toHaveLength(38);
  });

  it('that is longer than any pack is not even read', async () => {
    const { actions, world, says } = await openOptions(busyWorld());
    const long = Object.defineProperty(file('long.json'), 'size', { value: OPTIONS_LIMITS.fileBytes + 1 });
    await actions.openFile(long);
    expect(world.deeds).toEqual([]);
    expect(says()).toContain('longer than it may be');
  });

  it('stays in sight where it cannot be stored', async () => {
    const { actions, state, says } = await openOptions(
      busyWorld({ troubles: new Map([['importPack', 'taken']]) }),
    );
    await actions.openFile(file('flood.json.gz'));
    await actions.importFile();
    expect(state().adding.is).toBe('file');
    expect(says()).not.toBe('');
  });
});

describe('a backup', () => {
  it('is saved as one file', async () => {
    const { actions, world } = await openOptions(freshWorld());
    await actions.backup();
    expect(world.deeds).toEqual(['save according-to.gz']);
  });

  it('replaces nothing before the second step', async () => {
    const { actions, state, world } = await openOptions(freshWorld());
    actions.pickBackup(file('according-to.gz'));
    expect(state().restoring?.name).toBe('according-to.gz');
    expect(world.deeds).toEqual([]);
    actions.pickBackup(undefined);
    await actions.restore();
    expect(world.deeds).toEqual([]);
  });

  it('brings its settings along, and the background is told', async () => {
    const kept = { ...DEFAULT_SETTINGS, badge: 'dot' } as const;
    const { actions, world, says } = await openOptions(freshWorld({ kept }));
    actions.pickBackup(file('according-to.gz'));
    await actions.restore();
    expect(world.deeds).toEqual(['restore', 'library changed']);
    expect(world.settings.badge).toBe('dot');
    expect(says()).toContain('according-to.gz');
  });

  it('that is damaged changes nothing', async () => {
    const { actions, world, says } = await openOptions(
      freshWorld({ troubles: new Map([['restore', 'unreadable']]) }),
    );
    actions.pickBackup(file('according-to.gz'));
    await actions.restore();
    expect(world.deeds).toEqual([]);
    expect(says()).toContain('cannot be read');
  });
});
