/**
 * Makes all tabs start anew when another workspace was opened in one of them: the tabs of a browser
 * always show the same one. Answers what that one tab calls.
 */
export function switchWorkspace(channel: BroadcastChannel): () => void {
  const startAnew = (): void => {
    // What the address names may not be in the other workspace.
    location.replace('#/overview');
    location.reload();
  };
  channel.addEventListener('message', startAnew);
  return () => {
    channel.postMessage('switched');
    startAnew();
  };
}
