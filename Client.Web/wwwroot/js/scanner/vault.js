// All that outlives a reload: the device's own key, the pack, the sealed queue. Nothing in it says who anybody is, and no token is in it.
const STORES = { device: undefined, entries: "lookup", queue: "sequence" };

/** Opens the vault of one conference. */
export function openVault(conference) {
  const name = `laurel-scanner-${conference}`;
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, 1);
    opening.onupgradeneeded = () => {
      for (const [store, keyPath] of Object.entries(STORES)) opening.result.createObjectStore(store, keyPath ? { keyPath } : undefined);
    };
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => resolve(new Vault(name, opening.result));
  });
}

class Vault {
  constructor(name, database) {
    this.name = name;
    this.database = database;
    database.onversionchange = () => database.close();
  }

  get(store, key) {
    return this.#ask(store, "readonly", table => table.get(key));
  }

  all(store) {
    return this.#ask(store, "readonly", table => table.getAll());
  }

  count(store) {
    return this.#ask(store, "readonly", table => table.count());
  }

  /** Puts a value; under a key where the store's values carry none. */
  put(store, value, key) {
    return this.write([store], tables => tables[store].put(value, key));
  }

  delete(store, key) {
    return this.write([store], tables => tables[store].delete(key));
  }

  /** Does all of it in one transaction, or nothing; it is on disk when the promise is kept. */
  write(stores, work) {
    return new Promise((resolve, reject) => {
      const transaction = this.database.transaction(stores, "readwrite", { durability: "strict" });
      transaction.oncomplete = () => resolve();
      transaction.onerror = transaction.onabort = () => reject(transaction.error);
      work(Object.fromEntries(stores.map(store => [store, transaction.objectStore(store)])));
    });
  }

  /** Forgets everything, the device's key included. */
  wipe() {
    this.database.close();
    return new Promise((resolve, reject) => {
      const deleting = indexedDB.deleteDatabase(this.name);
      deleting.onsuccess = () => resolve();
      deleting.onerror = () => reject(deleting.error);
    });
  }

  #ask(store, mode, ask) {
    return new Promise((resolve, reject) => {
      const request = ask(this.database.transaction(store, mode).objectStore(store));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  }
}
