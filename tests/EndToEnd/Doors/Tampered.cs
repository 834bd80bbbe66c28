using System.Globalization;
using System.Numerics;

namespace Laurel.EndToEnd.Tests.Doors;

/// <summary>Badges that somebody altered, and scripts that look into a browser.</summary>
internal static class Tampered
{
    /// <summary>Everything that a browser keeps, as one text: bytes as Latin-1, keys as what is known of them.</summary>
    public const string DumpScript = """
        async () => {
          const bytes = value => [...new Uint8Array(value)].map(byte => String.fromCharCode(byte)).join("");
          const shown = (_, value) => value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? bytes(value.buffer ?? value)
            : value instanceof CryptoKey ? { extractable: value.extractable, type: value.type } : value;
          const kept = { local: { ...localStorage }, session: { ...sessionStorage }, cookies: document.cookie };
          for (const { name } of await indexedDB.databases()) {
            const database = await new Promise(done => { const asked = indexedDB.open(name); asked.onsuccess = () => done(asked.result); });
            for (const store of database.objectStoreNames) {
              const asked = database.transaction(store).objectStore(store).getAll();
              kept[`${name}/${store}`] = await new Promise(done => { asked.onsuccess = () => done(asked.result); });
            }
            database.close();
          }
          for (const name of await caches.keys())
            for (const request of await (await caches.open(name)).keys())
              if (!/\.(ttf|wasm)$/.test(request.url)) kept[request.url] = await (await caches.match(request)).text();
          return JSON.stringify(kept, shown);
        }
        """;

    /// <summary>So many places there are in a browser to plant something.</summary>
    public const int Stores = 6;

    /// <summary>Writes some texts to one place, and takes them away from the place before.</summary>
    public const string PlantScript = """
        async ({ store, forms }) => {
          const text = forms.join("|");
          const put = value => new Promise(done => {
            const asked = indexedDB.open("planted", 1);
            asked.onupgradeneeded = () => asked.result.createObjectStore("planted");
            asked.onsuccess = () => {
              const work = asked.result.transaction("planted", "readwrite");
              work.objectStore("planted").put(value, 1);
              work.oncomplete = () => { asked.result.close(); done(); };
            };
          });
          const ways = [
            () => localStorage.setItem("planted", text),
            () => sessionStorage.setItem("planted", text),
            () => put({ deep: [text] }),
            () => put(new TextEncoder().encode(text)),
            () => put(new TextEncoder().encode(text).buffer),
            async () => (await caches.open("planted")).put("/planted", new Response(text)),
          ];
          localStorage.clear();
          sessionStorage.clear();
          await put(null);
          await caches.delete("planted");
          await ways[store]();
        }
        """;

    /// <summary>What the scanner's own modules say of badges, with the pack that this browser holds.</summary>
    public const string JudgeScript = """
        async badges => {
          const [{ openVault }, { Pack }] = await Promise.all([import("/js/scanner/vault.js"), import("/js/scanner/pack.js")]);
          const pack = new Pack(await openVault(document.body.dataset.conference), { now: Date.now });
          await pack.open();
          return Promise.all(badges.map(async badge => { const { outcome, card } = await pack.judge(badge); return `${outcome} ${card?.name ?? ""}`; }));
        }
        """;

    /// <summary>Syncs, and says whether the pack knows of all these badges that they admit nobody.</summary>
    public const string NoneIsGenuineScript = $$"""
        async badges => {
          dispatchEvent(new Event("online"));
          return (await ({{JudgeScript}})(badges)).every(said => !said.startsWith("genuine"));
        }
        """;

    private static readonly BigInteger Order = BigInteger.Parse(
        "0FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551", NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    /// <summary>The badge with another signature that is as good: s becomes n − s.</summary>
    public static string Malleated(string badge) => With(badge, s => Order - s);

    /// <summary>The badge with a signature that is not.</summary>
    public static string Forged(string badge) => With(badge, s => s ^ 1);

    private static string With(string badge, Func<BigInteger, BigInteger> change)
    {
        var whole = BigInteger.Parse(badge[2..], CultureInfo.InvariantCulture);
        var s = whole % (BigInteger.One << 256);
        return badge[..2] + (whole - s + change(s)).ToString(CultureInfo.InvariantCulture).PadLeft(231, '0');
    }
}
