/** A question that no office of this kind knows the answer to: it becomes a ticket. */
export const odd = 'পূর্ণিমায় বাঁশঝাড়ে শেয়াল ডাকলে পুকুরের কাতল লাফায় কেন?';
