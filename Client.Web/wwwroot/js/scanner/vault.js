// All that outlives a reload: the device's own key, the pack, the sealed queue. Nothing in it says who anybody is, and no token is in it.
const STORES = { device: undefined, entries: "lookup", queue: "sequence" };

/** Opens the vault of one conference. */
export async function openVault(conference) {
  const name = `laurel-scanner-${conference}`;
  return new Vault(name, await connected(name));
}

function connected(name) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, 1);
    opening.onupgradeneeded = () => {
      for (const [store, keyPath] of Object.entries(STORES)) opening.result.createObjectStore(store, keyPath ? { keyPath } : undefined);
    };
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      opening.result.onversionchange = () => opening.result.close();
      resolve(opening.result);
    };
  });
}

class Vault {
  #database;
  #isWiped = false;

  constructor(name, database) {
    this.name = name;
    this.#database = database;
  }

  get(store, key) {
    return this.#ask(store, table => table.get(key));
  }

  all(store) {
    return this.#ask(store, table => table.getAll());
  }

  count(store) {
    return this.#ask(store, table => table.count());
  }

  /** Puts a value; under a key where the store's values carry none. */
  put(store, value, key) {
    return this.write([store], tables => tables[store].put(value, key));
  }

  /** Does all of it in one transaction, or nothing; it is on disk when the promise is kept. */
  async write(stores, work) {
    const transaction = await this.#begin(stores, "readwrite", { durability: "strict" });
    await new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onerror = transaction.onabort = () => reject(transaction.error);
      work(Object.fromEntries(stores.map(store => [store, transaction.objectStore(store)])));
    });
  }

  /** Forgets everything, the device's key included. */
  wipe() {
    this.#isWiped = true;
    this.#database.close();
    return new Promise((resolve, reject) => {
      const deleting = indexedDB.deleteDatabase(this.name);
      deleting.onsuccess = () => resolve();
      deleting.onerror = () => reject(deleting.error);
    });
  }

  async #ask(store, ask) {
    const transaction = await this.#begin([store], "readonly");
    return new Promise((resolve, reject) => {
      const request = ask(transaction.objectStore(store));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  }

  // Browsers close the connection of a page that lay in the background; it is opened again, but never after a wipe.
  async #begin(...how) {
    try {
      return this.#database.transaction(...how);
    } catch (failure) {
      if (failure.name !== "InvalidStateError" || this.#isWiped) throw failure;
      this.#database = await connected(this.name);
      return this.#database.transaction(...how);
    }
  }
}
