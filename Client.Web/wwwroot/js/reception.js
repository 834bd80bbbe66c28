// Keeps the one field ready: a hand scanner types into it at any moment, and Escape clears it.
const field = document.getElementById("q");

document.addEventListener("keydown", event => {
  if (event.key === "Escape") {
    field.value = "";
    field.focus();
    return;
  }
  const elsewhere = event.target instanceof HTMLInputElement || event.target instanceof HTMLButtonElement;
  if (!elsewhere && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) field.focus();
});
