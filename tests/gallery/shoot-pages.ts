/** Takes pictures of our own pages: `npx tsx tests/gallery/shoot-pages.ts OUT [name…]`. */
import { takePageShots } from './take-page-shots.ts';

const [folder = 'gallery-output', ...wanted] = process.argv.slice(2);
await takePageShots(
  folder,
  process.env.CHROMIUM,
  ({ name }) => wanted.length === 0 || wanted.some((start) => name.startsWith(start)),
);
