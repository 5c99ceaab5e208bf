/** For what is told by server events: calls when the connection has been made again, for nobody heard what was said meanwhile. */
export function whenBack(again: () => unknown): (isConnected: boolean | undefined) => void {
  let hasBeenThere = false;
  return (isConnected) => {
    if (!isConnected) return;
    if (hasBeenThere) again();
    hasBeenThere = true;
  };
}
