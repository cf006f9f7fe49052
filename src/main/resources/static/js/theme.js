// Sets the chosen theme before the page is drawn.
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
