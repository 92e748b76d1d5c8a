/** The gallery: `?scene=…&theme=light|dark` mounts one scene, so that each can be looked at alone. */
import { render } from 'preact';
import '#lib/ui/tokens.css';
import '#lib/ui/parts.css';
import '#lib/card/card.css';
import { showArticle } from './article.tsx';
import { SCENES } from './scenes.tsx';

const query = new URLSearchParams(location.search);
const theme = query.get('theme') === 'dark' ? 'dark' : 'light';
const name = query.get('scene') ?? 'typical';
const scene = SCENES[name];

document.body.dataset.theme = theme;
document.documentElement.style.fontSize = `${query.get('text') ?? 16}px`;
const stage = document.querySelector('#stage');
if (stage !== null && name === 'article') showArticle(stage);
else if (stage !== null && scene !== undefined) render(scene({ theme }), stage);
