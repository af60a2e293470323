// The application as the developer portal shows it: what a bot is started with, and where HTTP interactions go.

const at = (id) => document.getElementById(id);
const [token, api, key, urls, saved] = ['token', 'api', 'key', 'urls', 'saved'].map(at);

export function drawApplication(application) {
  token.textContent = application.token;
  api.textContent = application.api;
  key.textContent = application.publicKey;
  if (document.activeElement !== urls) urls.value = application.endpoints.join(' ');
}

/** @param act does an action on the double and gives what came of it. */
export function startPortal(act) {
  at('endpoint').addEventListener('submit', async (event) => {
    event.preventDefault();
    saved.textContent = 'Checking\u2026';
    const { problem } = await act({ do: 'endpoint', urls: urls.value });
    saved.textContent = problem ?? 'Saved.';
  });
}
