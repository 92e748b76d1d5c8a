// A region that becomes editable after it was read.
document.querySelector('#edit')?.addEventListener('click', () => {
  document.querySelector('#draft')?.setAttribute('contenteditable', 'true');
});
