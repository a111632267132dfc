// An address with #slug opens that article; an article that is opened writes its own address.
function show() {
  const article = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (article?.matches('details')) {
    article.open = true;
    article.scrollIntoView({ block: 'start' });
  }
}

addEventListener('hashchange', show);
document.addEventListener('click', (event) => {
  const article = event.target.closest('summary')?.parentElement;
  if (article?.id && article.closest('#articles')) history.replaceState(null, '', article.open ? location.pathname + location.search : `#${article.id}`);
});
show();
