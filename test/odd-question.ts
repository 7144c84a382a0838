/** A question that no office of this kind knows the answer to: it becomes a ticket. */
export const odd = 'পূর্ণিমার রাতে বাঁশঝাড়ে শেয়াল ডাকে কেন বলেন তো?';
