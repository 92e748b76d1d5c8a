// Content that comes and changes after the page has loaded, as live blogs do it.
const NEWER = [
  [
    'Word from the plant',
    'Energoatom says that a line to the Zaporizhzhia nuclear plant has been mended overnight and that the town beside it has water again.',
  ],
  [
    'A map on the wall',
    'The evening sheet of the Institute for the Study of War is out. In the shelter under the school it is read aloud, street by street, and then once more.',
  ],
];

let loaded = 0;

document.querySelector('#newer')?.addEventListener('click', () => {
  const [title = '', text = ''] = NEWER[loaded % NEWER.length] ?? [];
  loaded += 1;
  const post = document.createElement('article');
  post.className = 'post';
  const heading = document.createElement('h3');
  heading.textContent = title;
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  post.append(heading, paragraph);
  document.querySelector('#posts')?.prepend(post);
});

document.querySelector('#correct')?.addEventListener('click', () => {
  const text = document.querySelector('#earliest')?.firstChild;
  if (text)
    text.nodeValue =
      'Correction: the footbridge in question is the one at Shevchenkove, north of the road to Balakliya.';
});
