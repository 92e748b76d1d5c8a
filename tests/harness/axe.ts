import axe from 'axe-core';

/** What axe finds wrong in this document, a line each: rule, what it asks, and where. Empty if nothing. */
export async function violations(): Promise<string[]> {
  const { violations: found } = await axe.run(document);
  return found.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`));
}
