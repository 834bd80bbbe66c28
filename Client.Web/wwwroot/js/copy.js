// A button that copies the text of a field, for Zalo; without script the field is there to be selected.
document.addEventListener("click", event => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  const text = document.getElementById(button.dataset.copy);
  text.select();
  navigator.clipboard?.writeText(text.value).then(() => { button.dataset.copied = ""; });
});
