// Before the page is drawn: the chosen theme, and that there are scripts, so that what needs them is shown.
document.documentElement.classList.add('js');
(function () {
  let theme = null;
  try {
    theme = localStorage.getItem('dragoman.theme');
  } catch (closed) {
    // no storage, no choice kept
  }
  if (theme === 'light' || theme === 'dark') {
    document.documentElement.dataset.theme = theme;
  }
})();
