return await Laurel.Silo.Hosting.SiloHost.Run(args);
