// A single-page reader: links change the address and the view, and the document stays.
const STORIES = {
  junction: {
    title: 'The junction at the river',
    paragraphs: [
      'Five lines meet in Kupyansk, and on most days four of them are silent. The fifth carries a blue carriage to Kharkiv and back, with a guard who knows every passenger by name and half of them by their luggage.',
      'The signalman keeps two notebooks. In the first he writes down what passes; in the second, what was said about it afterwards by the Russian occupation authorities, by Kyiv and by the Institute for the Study of War.',
      'He does not compare them any more. “That is for people who come later,” he says, and lights the lamp. The lamp is old, the signal is older, and the two of them have outlasted three ministries between them.',
    ],
  },
  dials: {
    title: 'A morning with the dials',
    paragraphs: [
      'At six the shift changes and the first thing that Energoatom wants is a number: how much, from where, for how long. The operator reads it from a dial that was made before she was born and telephones it to the capital.',
      'The second number concerns the Zaporizhzhia nuclear plant, which makes no electricity and needs a great deal of it. Pumps, lamps, the machines that watch the other machines: all of it has to come down a line from somewhere else.',
      'When the line fails, there is a sound that nobody in the room will describe. They wait for the diesel to start. It has always started, says the operator, and then she asks for that not to be printed.',
    ],
  },
  garden: {
    title: 'A wall for pears',
    paragraphs: [
      'A pear wants a wall behind it, a south wind in front of it and a gardener with a ladder. Given two of these it will forgive the third, at least until the second week of October, when it forgives nothing at all.',
      'Plant it in the autumn, tie it loosely and prune it in a bad mood. The hesitant cut is the one that heals badly, as every orchard in the county can show you, and as most of them will, at length, if asked.',
    ],
  },
};

/** @param {string} tag @param {string} text */
const element = (tag, text) => {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
};

function render() {
  const name = location.pathname.split('/').at(-1) ?? '';
  const story = STORIES[/** @type {keyof typeof STORIES} */ (name)];
  const view = document.querySelector('#view');
  if (!view) return;
  if (!story) {
    document.title = 'All stories';
    view.replaceChildren(element('h1', 'All stories'), element('p', 'Choose one above.'));
    return;
  }
  document.title = story.title;
  const article = document.createElement('article');
  article.append(element('h1', story.title), ...story.paragraphs.map((text) => element('p', text)));
  view.replaceChildren(article);
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('nav a') : null;
  if (!(link instanceof HTMLAnchorElement)) return;
  event.preventDefault();
  history.pushState(null, '', link.href);
  render();
});
window.addEventListener('popstate', render);
render();
