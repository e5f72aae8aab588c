import { staticScript } from '../../ui/static-files.ts';

/**
 * Puts buttons to print, to hear the text and to copy the citation where the page leaves room for them. Each is a
 * convenience: browsers print by their own command, read aloud by their own means, and the citation can be marked.
 */
const body = `
const room = document.querySelector('.document-tools');
const words = room.dataset;
const button = (label, act) => {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', () => act(made));
  room.append(made);
};
button(words.print, () => window.print());
if ('speechSynthesis' in window) {
  const voice = window.speechSynthesis;
  let isSpeaking = false;
  const stop = (made) => {
    isSpeaking = false;
    voice.cancel();
    made.textContent = words.speak;
  };
  button(words.speak, (made) => {
    if (isSpeaking) return stop(made);
    const text = document.querySelector('.article');
    // browsers cut long utterances off: each paragraph is one
    const parts = [document.querySelector('h1'), ...text.querySelectorAll('p, h2, h3, h4, li, caption, tr')];
    parts.forEach((part, place) => {
      const spoken = new SpeechSynthesisUtterance(part.innerText);
      spoken.lang = text.lang;
      if (place === parts.length - 1) spoken.addEventListener('end', () => stop(made));
      voice.speak(spoken);
    });
    isSpeaking = true;
    made.textContent = words.stop;
  });
  window.addEventListener('pagehide', () => voice.cancel());
}
if (navigator.clipboard !== undefined)
  button(words.copy, (made) =>
    navigator.clipboard.writeText(document.querySelector('.document-cite').textContent).then(() => {
      made.textContent = words.copied;
    }),
  );
room.hidden = false;
`;

export const documentScript = staticScript('document', body);
