/** Of questions asked again before they were answered, only the last one counts: an earlier answer may come after it. */
export class Latest {
  #asked = 0;

  /** Hands the answer on, unless another question has been asked, or dropped, meanwhile. */
  async ask<T>(question: Promise<T>, take: (answer: T) => void) {
    const mine = ++this.#asked;
    const answer = await question;
    if (mine === this.#asked) take(answer);
  }

  /** Whatever has been asked is no longer of interest. */
  drop() {
    this.#asked++;
  }
}
